import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue, Operation } from '../model/index.ts';
import { arrayOf, below, isObject, member, numberOf, parseJson, stringOf } from '../schema/read.ts';
import { subschemas } from '../schema/subschemas.ts';
import { compileSchema } from '../schema/validate.ts';
import { loadContract } from './contract.ts';
import { applyOverlay } from './overlay.ts';
import { loadProvider, providerIds } from './provider.ts';
import { builtInSpecs } from './specs.ts';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const specs = builtInSpecs();
const contentOf = (path: string): JsonValue => specs.files.get(path)?.content ?? null;
const documentOf = (provider: string): JsonValue => {
  const { overlay } = loadProvider(specs, provider).families['gemini'] ?? {};
  const base = contentOf('gemini/openapi.yaml');
  const file = { path: provider, content: base, locate: String };
  return overlay === undefined ? base : applyOverlay(base, overlay, { file, at: '' });
};
const operationsOf = (provider: string): readonly Operation[] =>
  loadContract(specs, loadProvider(specs, provider), 'gemini').operations;

type Direction = 'request' | 'response' | 'event' | 'error';

/** What is wrong with a body by the schema that is published for it; undefined where it fits. */
const complaint = (operation: Operation, direction: Direction, body: JsonValue, status = 200) => {
  const published = operation.responses.filter(
    (one) => one.status === String(status) || one.status === `${String(status)[0]}XX`,
  );
  const named = direction === 'event' ? 'itemSchema' : 'schema';
  const schemas = direction === 'request' ? [operation.request] : published.map((one) => one[named]);
  const [schema] = schemas.filter((one) => one !== undefined);
  if (schema === undefined) throw new Error(`${operation.id} publishes no ${direction} for ${status}`);
  return compileSchema(schema, operation.id)(body)[0];
};

/** Every member at any depth, with its pointer. */
function* members(value: JsonValue, at = ''): Generator<{ at: string; name: string; value: JsonValue }> {
  const inner: Iterable<readonly [string | number, JsonValue]> = Array.isArray(value)
    ? arrayOf(value).entries()
    : Object.entries(isObject(value) ? value : {});
  for (const [name, one] of inner) {
    yield { at: below(at, name), name: String(name), value: one };
    yield* members(one, below(at, name));
  }
}

it('passes a public OpenAPI linter', { timeout: 120_000 }, async () => {
  const linter = here('node_modules/@redocly/cli/bin/cli.js');
  const flags = ['lint', '--extends', 'recommended', '--format', 'json', here('specs/gemini/openapi.yaml')];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, [linter, ...flags], { env });
  expect(parseJson(stdout)).toMatchObject({ problems: [] });
});

it('cites only pages that are in the list of sources', () => {
  const pages = Object.keys(contentOf('sources.yaml') ?? {});
  const cited = [...specs.files].flatMap(([path, { content }]) =>
    [...members(content)].flatMap(({ at, name, value }) => {
      const sources = name === 'sources' ? arrayOf(value) : name === 'source' || name === 'x-source' ? [value] : [];
      return sources.map((source) => ({ place: `${path}${at}`, source: stringOf(source) ?? '' }));
    }),
  );
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(({ source }) => !pages.includes(source.split('#')[0] ?? ''))).toEqual([]);
  expect(cited.filter(({ source }) => !/#./.test(source))).toEqual([]);
});

describe.each(providerIds(specs))('the Gemini contract of %s', (provider) => {
  const operations = operationsOf(provider);

  it('compiles, and every reference leads somewhere', () => {
    for (const { id, request, responses } of operations)
      for (const schema of [request, ...responses.flatMap((one) => [one.schema, one.itemSchema])])
        if (schema !== undefined) expect(() => compileSchema(schema, id)(null)).not.toThrow();
  });

  it('has a source for every component schema and every operation', () => {
    const schemas = member(member(documentOf(provider), 'components'), 'schemas');
    const without = Object.entries(isObject(schemas) ? schemas : {}).filter(
      ([, schema]) => stringOf(member(schema, 'x-source')) === undefined,
    );
    expect(without.map(([name]) => name)).toEqual([]);
    expect(operations.filter(({ source }) => source === '')).toEqual([]);
  });

  it('accepts its own examples', () => {
    for (const operation of operations.filter(({ request }) => request !== undefined))
      expect(complaint(operation, 'request', operation.example ?? null), operation.id).toBeUndefined();
  });

  it('has a fitting example for each optional property that can be sent, and a reason for each that cannot', () => {
    for (const { id, request } of operations)
      for (const { at, schema } of subschemas(request ?? {})) {
        const because = stringOf(schema['x-because']);
        expect(because === undefined, `${id}${at}`).toBe(schema['x-probe'] !== 'never');
        const example = schema['example'];
        if (example === undefined) continue;
        const whole = { ...schema, $defs: request?.['$defs'] ?? {} };
        expect(compileSchema(whole, id)(example), `${id}${at}`).toEqual([]);
      }
  });
});

const written = import.meta.glob<JsonValue>('../../fixtures/specs/gemini/*.yaml', { eager: true, import: 'default' });

describe.each(Object.entries(written))('the examples of %s', (path, examples) => {
  const operations = operationsOf(/([^/]+)\.yaml$/.exec(path)?.[1] ?? '');
  it.each(arrayOf(examples).map((example) => [stringOf(member(example, 'name')), example] as const))(
    '%s',
    (_, example) => {
      const operation = operations.find(({ id }) => id === member(example, 'operation'));
      if (operation === undefined) throw new Error('unknown operation');
      // The data says one of the four words; another one finds no schema and throws.
      const direction = member(example, 'direction') as Direction;
      const body = member(example, 'body') ?? null;
      const found = complaint(operation, direction, body, numberOf(member(example, 'status')));
      if (member(example, 'accept') === true) expect(found).toBeUndefined();
      else expect(found).toBeDefined();
    },
  );
});

const DISCOVERY = '../shared/reference/gemini-v1beta-discovery-20260415.json';
const described = existsSync(here(DISCOVERY)) ? parseJson(readFileSync(here(DISCOVERY), 'utf8')) : undefined;
if (described === undefined) console.info(`skipped: Google's own description is not at ${DISCOVERY}`);

/** Values that a schema of the description allows; `sparse` is how deep members are still made. */
const described_ = (schema: JsonValue | undefined, depth = 0): fc.Arbitrary<unknown> => {
  const reference = stringOf(member(schema, '$ref'));
  if (reference !== undefined) return described_(member(member(described ?? null, 'schemas'), reference) ?? {}, depth);
  const words = arrayOf(member(schema, 'enum'));
  if (words.length > 0) return fc.constantFrom(...words);
  if (member(schema, 'format') === 'int64') return fc.bigInt().map(String);
  const items = member(schema, 'items');
  const properties = member(schema, 'properties');
  switch (member(schema, 'type')) {
    case 'string':
      return fc.string();
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'array':
      return fc.array(described_(items, depth + 1), { maxLength: 2 });
    case 'object':
      return isObject(properties)
        ? fc.record(mapOf(properties, depth + 1), { requiredKeys: [] })
        : fc.dictionary(fc.string(), fc.jsonValue());
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
};

const mapOf = (properties: JsonValue, depth: number): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(
    Object.entries(isObject(properties) ? properties : {}).map(([name, inner]) => [name, described_(inner, depth)]),
  );
