import { compile } from 'json-schema-to-typescript';
import { expect, it } from 'vitest';
import type { JsonObject, JsonValue, Schema } from '../model/index.ts';
import { branchesOf } from '../schema/open.ts';
import { arrayOf, isObject, member } from '../schema/read.ts';
import { renameReferences } from '../schema/subschemas.ts';
import { bundled } from './bundle.ts';
import { writtenOperations } from './operations.ts';
import { resolver } from './resolve.ts';
import { builtInSpecs } from './specs.ts';

const banner = (family: string): string =>
  `// Generated from specs/${family}/openapi.yaml by \`npm run generate\`; a test fails where it differs.`;

const families = [...builtInSpecs().files.keys()].flatMap(
  (path) => /^([^/]+)\/openapi\.yaml$/.exec(path)?.[1] ?? [],
);

/** `openai-chat` as `OpenaiChat`. */
const nameOf = (family: string): string =>
  family.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

// The library takes a map of properties for a schema where a property is called `items`, as in a schema of schemas.
const MARK = '__member__';

const mapMembers = (map: JsonValue, prefix: string): JsonObject =>
  Object.fromEntries(Object.entries(map ?? {}).map(([name, schema]) => [prefix + name, readable(schema)]));

const WORDS: Readonly<Record<string, (value: JsonValue) => JsonValue>> = {
  properties: (value) => mapMembers(value, MARK),
  $defs: (value) => mapMembers(value, ''),
  required: (value) => arrayOf(value).map((name) => MARK + String(name)),
  items: (value) => readable(value),
  additionalProperties: (value) => readable(value),
  oneOf: (value) => arrayOf(value).map(readable),
  anyOf: (value) => arrayOf(value).map(readable),
  allOf: (value) => arrayOf(value).map(readable),
};

/** The words that make types; unions that only say which members must be there are left out. */
const readable = (schema: JsonValue): JsonValue => {
  if (!isObject(schema)) return schema;
  const { oneOf: _, anyOf: __, ...plain } = schema;
  const words = Object.entries(branchesOf(schema).length > 0 ? schema : plain).filter(
    ([word]) => word !== 'example' && word !== 'examples' && !word.startsWith('x-'),
  );
  const free = schema['type'] === 'object' && schema['properties'] === undefined;
  return {
    ...(free && { additionalProperties: true }),
    ...Object.fromEntries(words.map(([word, value]) => [word, WORDS[word]?.(value) ?? value])),
  };
};

const described = (properties: JsonObject): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const schemaOf = (content: JsonValue | undefined): JsonValue | undefined => {
  const [body] = Object.values(content ?? {});
  return member(body, 'schema') ?? member(body, 'itemSchema');
};

/** One object that names the request and the reply of each operation, with all schemas that these lead to. */
const operationsSchema = (family: string): Schema => {
  const file = builtInSpecs().files.get(`${family}/openapi.yaml`);
  if (file === undefined) throw new Error(`specs/${family}/openapi.yaml is missing`);
  const document = bundled(builtInSpecs(), { file, at: '' });
  const { follow } = resolver(document, { file, at: '' });
  const operations = writtenOperations(document).map(({ id, at, value }): [string, JsonValue] => {
    const request = schemaOf(member(member(value, 'requestBody'), 'content'));
    const reply = schemaOf(member(follow(`${at}/responses/200`).value, 'content'));
    return [id, described({ ...(request && { request }), ...(reply && { reply }) })];
  });
  const error = { $ref: '#/components/schemas/ErrorEnvelope' };
  const root = {
    ...described({ ...Object.fromEntries(operations), error }),
    $defs: member(member(document, 'components'), 'schemas') ?? {},
  };
  const renamed = renameReferences(root, (reference) => reference.replace('components/schemas', '$defs'));
  const made = readable(renamed);
  return isObject(made) ? made : {};
};

it.each(families)('the types of %s are those of its schemas', async (family) => {
  const types = await compile(
    // The library's own type for schemas is an older draft's; it reads these.
    operationsSchema(family) as Parameters<typeof compile>[0],
    `${nameOf(family)}Operations`,
    {
      additionalProperties: false,
      bannerComment: banner(family),
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 110 },
    },
  );
  await expect(types.replaceAll(MARK, '')).toMatchFileSnapshot(`../model/generated/${family}.ts`);
});
