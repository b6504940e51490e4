import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue, Operation } from '../model/index.ts';
import { arrayOf, below, isObject, member, numberOf, parseJson, stringOf } from '../schema/read.ts';
import { subschemas } from '../schema/subschemas.ts';
import { compileSchema } from '../schema/validate.ts';
import { bundled } from './bundle.ts';
import { loadContract } from './contract.ts';
import { applyOverlay } from './overlay.ts';
import { loadProvider, providerIds } from './provider.ts';
import { builtInSpecs } from './specs.ts';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const specs = builtInSpecs();
const contentOf = (path: string): JsonValue => specs.files.get(path)?.content ?? null;
const documentOf = (provider: string, family: string): JsonValue => {
  const { overlay } = loadProvider(specs, provider).families[family] ?? {};
  const content = contentOf(`${family}/openapi.yaml`);
  const file = { path: provider, content, locate: String };
  const base = bundled(specs, { file, at: '' });
  return overlay === undefined ? base : applyOverlay(base, overlay, { file, at: '' });
};
const operationsOf = (provider: string, family = 'gemini'): readonly Operation[] =>
  loadContract(specs, loadProvider(specs, provider), family).operations;
const families = [...specs.files.keys()].flatMap((path) => /^([^/]+)\/openapi\.yaml$/.exec(path)?.[1] ?? []);
const served = providerIds(specs).flatMap((provider) =>
  Object.keys(loadProvider(specs, provider).families).map((family) => [provider, family] as const),
);

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

it.each(families)('%s passes a public OpenAPI linter', { timeout: 120_000 }, async (family) => {
  const linter = here('node_modules/@redocly/cli/bin/cli.js');
  const flags = [
    'lint',
    '--extends',
    'recommended',
    '--format',
    'json',
    here(`specs/${family}/openapi.yaml`),
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, [linter, ...flags], { env });
  expect(parseJson(stdout)).toMatchObject({ problems: [] });
});

it('cites only pages that are in the list of sources', () => {
  const pages = Object.keys(contentOf('sources.yaml') ?? {});
  const cited = [...specs.files].flatMap(([path, { content }]) =>
    [...members(content)].flatMap(({ at, name, value }) => {
      const sources = name === 'sources' ? arrayOf(value) : /^(x-)?source$/.test(name) ? [value] : [];
      return sources.flatMap((source) =>
        typeof source === 'string' ? { place: `${path}${at}`, source } : [],
      );
    }),
  );
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(({ source }) => !pages.includes(source.split('#')[0] ?? ''))).toEqual([]);
  expect(cited.filter(({ source }) => !/#./.test(source))).toEqual([]);
});

describe.each(served)('the contract of %s for %s', (provider, family) => {
  const operations = operationsOf(provider, family);

  it('compiles, and every reference leads somewhere', () => {
    for (const { id, request, responses } of operations)
      for (const schema of [request, ...responses.flatMap((one) => [one.schema, one.itemSchema])])
        if (schema !== undefined) expect(() => compileSchema(schema, id)(null)).not.toThrow();
  });

  it('has a source for every component schema and every operation', () => {
    const schemas = member(member(documentOf(provider, family), 'components'), 'schemas');
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

const written = import.meta.glob<JsonValue>('../../fixtures/specs/*/*.yaml', {
  eager: true,
  import: 'default',
});

describe.each(Object.entries(written))('the examples of %s', (path, examples) => {
  const [, family = '', provider = ''] = /([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  const operations = operationsOf(provider, family);
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
const description = existsSync(here(DISCOVERY))
  ? parseJson(readFileSync(here(DISCOVERY), 'utf8'))
  : undefined;
if (description === undefined) console.info(`skipped: Google's own description is not at ${DISCOVERY}`);

type Values = fc.Arbitrary<unknown>;

const plainValues: Readonly<Record<string, Values>> = {
  string: fc.string(),
  boolean: fc.boolean(),
  integer: fc.integer(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
};

/** Values that a schema of the description allows, any member left out as it pleases. */
const described = (schema: JsonValue | undefined): Values => {
  const reference = stringOf(member(schema, '$ref'));
  if (reference !== undefined) return described(member(member(description, 'schemas'), reference));
  const words = arrayOf(member(schema, 'enum'));
  if (words.length > 0) return fc.constantFrom(...words);
  const type = stringOf(member(schema, 'type')) ?? '';
  const plain = plainValues[type];
  if (plain !== undefined) return plain;
  if (type === 'array') return fc.array(described(member(schema, 'items')), { maxLength: 2 });
  const properties = member(schema, 'properties');
  if (!isObject(properties))
    return type === 'object' ? fc.dictionary(fc.string(), fc.jsonValue()) : fc.jsonValue();
  const inner = Object.entries(properties).map(([name, one]): [string, Values] => [name, described(one)]);
  return fc.record(Object.fromEntries(inner), { requiredKeys: [] });
};

const REPLIES = [
  ['generateContent', 'response', 'GenerateContentResponse'],
  ['streamGenerateContent', 'event', 'GenerateContentResponse'],
  ['embedContent', 'response', 'EmbedContentResponse'],
  ['batchEmbedContents', 'response', 'BatchEmbedContentsResponse'],
  ['countTokens', 'response', 'CountTokensResponse'],
  ['listModels', 'response', 'ListModelsResponse'],
  ['getModel', 'response', 'Model'],
] as const;

describe.skipIf(description === undefined)("what Google's own description allows", () => {
  it.each(REPLIES)('is accepted of %s as %s', (id, direction, name) => {
    const operation = operationsOf('google').find((one) => one.id === id);
    if (operation === undefined) throw new Error('unknown operation');
    fc.assert(
      fc.property(described({ $ref: name }), (value) => {
        const body = parseJson(JSON.stringify(value)) ?? null;
        expect(complaint(operation, direction, body)).toBeUndefined();
      }),
      { seed: 20_260_415, numRuns: 300 },
    );
  });
});

const NAMES: Readonly<Record<string, string>> = { 'models.list': 'listModels', 'models.get': 'getModel' };

/** The bodies of one recorded reply with the direction that each has. */
const bodiesOf = (entry: JsonValue): readonly (readonly [Direction, JsonValue])[] => {
  const response = member(entry, 'response');
  const text = stringOf(member(member(response, 'content'), 'text')) ?? '';
  if (member(entry, '_framing') === 'sse')
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => ['event', parseJson(data ?? '') ?? null]);
  const body = parseJson(text);
  if (body === undefined) return [];
  return [[(numberOf(member(response, 'status')) ?? 0) < 400 ? 'response' : 'error', body]];
};

const CORPUS = ['../shared/corpus/gemini.har', '../shared/corpus/vertex-gemini.har'];

describe.each(CORPUS)('the traffic in %s', (path) => {
  const there = existsSync(here(path));
  if (!there) console.info(`skipped: no recorded traffic at ${path}`);
  it.skipIf(!there)('is accepted, replies, events and errors', () => {
    const operations = operationsOf('google');
    const entries = arrayOf(member(member(parseJson(readFileSync(here(path), 'utf8')), 'log'), 'entries'));
    const counts: Record<string, number> = {};
    const refused = entries.flatMap((entry, n) => {
      const told = stringOf(member(entry, '_operation')) ?? '';
      const operation = operations.find(({ id }) => id === (NAMES[told] ?? told));
      if (operation === undefined) return [];
      const status = numberOf(member(member(entry, 'response'), 'status'));
      return bodiesOf(entry).flatMap(([direction, body]) => {
        counts[`${operation.id} ${direction}`] = (counts[`${operation.id} ${direction}`] ?? 0) + 1;
        const found = complaint(operation, direction, body, status);
        return found === undefined ? [] : [{ n, direction, found }];
      });
    });
    console.info(path, counts);
    expect(refused).toEqual([]);
    expect(Object.keys(counts).length).toBeGreaterThan(2);
  });
});
