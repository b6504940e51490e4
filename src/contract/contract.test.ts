import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Contract, UnusableInput } from '../model/index.ts';
import { schemaDefect } from '../schema/validate.ts';
import { loadContract } from './contract.ts';
import { matchOperation } from './match.ts';
import { loadProvider, loadProviderFile, providerIds } from './provider.ts';
import { builtInSpecs, folderSpecs } from './specs.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const OPENAPI = `openapi: 3.2.0
info: { title: Small, version: '1' }
paths:
  /models/{model}:ask:
    post:
      operationId: ask
      x-model-role: text
      x-source: page#ask
      requestBody: { $ref: '#/components/requestBodies/Ask' }
      responses:
        '200':
          content:
            application/json: { schema: { $ref: '#/components/schemas/Answer' } }
        '4XX': { $ref: '#/components/responses/Error' }
  /models/{model}:tell:
    post:
      operationId: tell
      x-streaming: true
      x-query: { alt: sse }
      requestBody: { $ref: '#/components/requestBodies/Ask' }
      responses:
        '200':
          content:
            text/event-stream: { itemSchema: { $ref: '#/components/schemas/Answer' } }
  /models/{model}:
    get: { operationId: show, responses: {} }
  /models:
    get: { operationId: list, responses: {} }
components:
  requestBodies:
    Ask:
      content:
        application/json:
          schema: { $ref: '#/components/schemas/Question' }
          example: { text: hi }
  responses:
    Error: { content: { application/json: { schema: { type: object } } } }
  schemas:
    Question:
      type: object
      required: [text]
      properties:
        text: { type: string, x-needs: words, example: { $ref: not a reference } }
        parts: { type: array, items: { $ref: '#/components/schemas/Question' } }
    Answer:
      type: object
      properties:
        text: { type: string }
        kind: { enum: [A, B] }
`;

const PROVIDER = `provider: small
title: Small
families:
  fam:
    prefix: /v1
    operations: [ask, tell, show, list]
    auth: [bearer]
    models: { text: small-1 }
`;

const FILES = { 'fam/openapi.yaml': OPENAPI, 'providers/small.yaml': PROVIDER };

const write = async (files: Record<string, string>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-specs-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ ...FILES, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
};

const load = async (files: Record<string, string> = {}, id = 'small', family = 'fam'): Promise<Contract> => {
  const specs = await folderSpecs(await write(files));
  return loadContract(specs, loadProvider(specs, id), family);
};

const complaint = async (made: Promise<unknown>): Promise<string> => {
  const error = await made.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnusableInput);
  return String(error).replace(/\/\S*concordat-specs-[^/]*\//, '');
};

const overlay = (actions: string, version = '1.0.0'): Record<string, string> => ({
  'fam/overlays/small.yaml': `overlay: ${version}\ninfo: { title: o, version: '1' }\nactions:\n${actions}`,
});

describe('a contract', () => {
  it('holds the operations that the provider serves, their schemas standing alone', async () => {
    const contract = await load();
    expect(contract).toMatchObject({ family: 'fam', provider: 'small', prefix: '/v1' });
    expect(contract.operations.map(({ id }) => id)).toEqual(['ask', 'tell', 'show', 'list']);
    const [ask, tell] = contract.operations;
    expect(ask).toMatchObject({
      method: 'POST',
      path: '/models/{model}:ask',
      modelRole: 'text',
      source: 'page#ask',
      streaming: false,
      example: { text: 'hi' },
    });
    expect(ask?.request).toMatchObject({
      $ref: '#/$defs/Question',
      $defs: {
        Question: {
          properties: {
            parts: { items: { $ref: '#/$defs/Question' } },
            text: { example: { $ref: 'not a reference' } },
          },
        },
      },
    });
    expect(ask?.responses.map(({ status }) => status)).toEqual(['200', '4XX']);
    expect(tell).toMatchObject({
      streaming: true,
      query: { alt: 'sse' },
      responses: [{ itemSchema: { $ref: '#/$defs/Answer' } }],
    });
    // The same reference is the same object, so that it is compiled once.
    expect(tell?.request).toBe(ask?.request);
  });

  it('has a digest that changes with what is published and not with how it is laid out', async () => {
    const { digest } = await load();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await load({ 'fam/openapi.yaml': `# a note\n${OPENAPI}` })).digest).toBe(digest);
    expect((await load({ 'fam/openapi.yaml': OPENAPI.replace('[A, B]', '[A]') })).digest).not.toBe(digest);
  });

  it('is changed by the overlay of its provider', async () => {
    const contract = await load(
      overlay(`  - { target: $.components.schemas.Answer.properties.kind.enum, update: C }
  - { target: "$.components.schemas['Question','Answer'].properties.text", update: { maxLength: 5 } }
  - { target: $.components.schemas.Question.properties.text.x-needs, remove: true }
  - { target: "$.components.schemas.Answer.properties.kind.enum[?@ == 'A']", remove: true }
`),
    );
    const [ask] = contract.operations;
    expect(ask?.request).toMatchObject({ $defs: { Question: { properties: { text: { maxLength: 5 } } } } });
    expect(ask?.request).not.toHaveProperty('$defs.Question.properties.text.x-needs');
    expect(ask?.responses[0]?.schema).toMatchObject({
      $defs: { Answer: { properties: { kind: { enum: ['B', 'C'] } } } },
    });
  });
});

describe('documents that cannot be used', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'broken YAML',
      { 'fam/openapi.yaml': 'openapi: 3.2.0\npaths: {\n' },
      /^UnusableInput: fam\/openapi.yaml:\d+:\d+: not valid YAML/,
    ],
    [
      'another version',
      { 'fam/openapi.yaml': OPENAPI.replace('3.2.0', '3.1.0') },
      /fam\/openapi.yaml:1:1: the document says openapi: "3.1.0" — .*3\.2\.0/,
    ],
    [
      'a $ref to nothing',
      { 'fam/openapi.yaml': OPENAPI.replaceAll('schemas/Answer', 'schemas/Anwser') },
      /fam\/openapi.yaml:\d+:\d+: the reference .*Anwser leads to nothing — did you mean .*Answer/,
    ],
    [
      'an unknown type',
      { 'fam/openapi.yaml': OPENAPI.replace('type: string }\n        kind', 'type: strng }\n        kind') },
      /fam\/openapi.yaml:\d+:17: the schema does not compile: "strng"/,
    ],
    [
      'a misspelt keyword',
      { 'fam/openapi.yaml': OPENAPI.replace('required: [text]', 'requird: [text]') },
      /fam\/openapi.yaml:\d+:7: .*"requird" — did you mean "required"/,
    ],
    [
      'a misspelt role',
      { 'fam/openapi.yaml': OPENAPI.replace('role: text', 'role: txt') },
      /fam\/openapi.yaml:7:7: .*"txt" — write one of text/,
    ],
    [
      'an unknown operation',
      { 'providers/small.yaml': PROVIDER.replace('[ask,', '[aks,') },
      /providers\/small.yaml:6:18: .* no operation "aks" — did you mean "ask"/,
    ],
    [
      'an unknown key',
      { 'providers/small.yaml': `${PROVIDER}famlies: {}\n` },
      /providers\/small.yaml:9:1: unknown key "famlies" — did you mean "families"/,
    ],
    [
      'a missing key',
      { 'providers/small.yaml': PROVIDER.replace('title: Small\n', '') },
      /providers\/small.yaml:1:1: "title" is missing/,
    ],
    [
      'an unknown scheme',
      { 'providers/small.yaml': PROVIDER.replace('bearer', 'barer') },
      /providers\/small.yaml:7:12: .*did you mean "bearer"/,
    ],
    [
      'a provider of another name',
      { 'providers/small.yaml': PROVIDER.replace('provider: small', 'provider: tall') },
      /providers\/small.yaml:1:1: .*provider: small/,
    ],
    [
      'an overlay that selects nothing',
      overlay('  - { target: $.nothing, remove: true }\n'),
      /overlays\/small.yaml:4:7: the target "\$.nothing" selects nothing/,
    ],
    [
      'an overlay that is no JSONPath',
      overlay('  - { target: "$[", remove: true }\n'),
      /overlays\/small.yaml:4:7: not a JSONPath/,
    ],
    [
      'an overlay of another version',
      overlay('  - { target: $.info, remove: true }\n', '2.0.0'),
      /overlays\/small.yaml:1:1: .*overlay: 1\.0\.0/,
    ],
    [
      'an overlay that does nothing',
      overlay('  - { target: $.info }\n'),
      /overlays\/small.yaml:4:5: .*neither updates nor removes/,
    ],
    [
      'an overlay that updates a word',
      overlay('  - { target: $.openapi, update: { a: 1 } }\n'),
      /overlays\/small.yaml:4:26: .*not both objects/,
    ],
    [
      'an overlay with a schema that does not compile',
      overlay('  - { target: $.components.schemas.Answer, update: { typ: string } }\n'),
      /fam\/openapi.yaml:\d+:5: .*unknown keyword "typ" — did you mean "type"/,
    ],
  ])('%s', async (_, files, told) => {
    expect(await complaint(load(files))).toMatch(told);
  });

  it('unknown names', async () => {
    expect(await complaint(load({}, 'smal'))).toMatch(/unknown provider "smal" — did you mean "small"/);
    expect(await complaint(load({}, 'small', 'fan'))).toMatch(/small.yaml: .*"fan" — did you mean "fam"/);
    expect(await complaint(folderSpecs('/no/such/folder'))).toMatch(/cannot be read/);
  });
});

describe("a user's own provider file", () => {
  const own = async (text: string, files: Record<string, string> = {}) => {
    const folder = await write({ 'own.yaml': text, ...files });
    const specs = await folderSpecs(folder);
    return { specs, provider: await loadProviderFile(specs, join(folder, 'own.yaml')) };
  };

  it('is laid over the provider that it extends, overlays after overlays', async () => {
    const { specs, provider } = await own(
      'provider: mine\nextends: small\nfamilies: { fam: { prefix: /mine/v1, models: { image: p }, overlay: ./mine.yaml } }\n',
      {
        ...overlay(
          '  - { target: $.components.schemas.Question.properties.text, update: { maxLength: 5 } }\n',
        ),
        'mine.yaml':
          'overlay: 1.0.0\nactions: [{ target: $..maxLength, remove: true }, { target: $.info, update: { x-a: 1 } }]\n',
      },
    );
    expect(provider).toMatchObject({ id: 'mine', title: 'Small', lineage: ['mine', 'small'] });
    expect(provider.families['fam']).toMatchObject({
      prefix: '/mine/v1',
      auth: ['bearer'],
      models: { text: 'small-1', image: 'p' },
    });
    const contract = loadContract(specs, provider, 'fam');
    expect(contract).toMatchObject({ provider: 'mine', prefix: '/mine/v1' });
    expect(JSON.stringify(contract)).not.toContain('maxLength');
  });

  it('may stand alone', async () => {
    const { provider } = await own(PROVIDER.replaceAll('small', 'mine'));
    expect(provider).toMatchObject({ id: 'mine', lineage: ['mine'] });
  });

  it.each<[string, RegExp]>([
    ['provider: mine\nextends: smal\n', /own.yaml:2:1: unknown provider "smal" — did you mean "small"/],
    [
      'provider: mine\nextends: small\nfamilies: { fam: { prefx: /v2 } }\n',
      /own.yaml:3:20: unknown key "prefx" — did you mean "prefix"/,
    ],
    [
      'provider: mine\nextends: small\nfamilies: { fan: { prefix: /v2 } }\n',
      /own.yaml:3:13: "operations" is missing/,
    ],
    ['provider: mine\n', /own.yaml:1:1: "families" is missing/],
    [
      'provider: mine\nextends: small\nfamilies: { fam: { overlay: ./none.yaml } }\n',
      /none.yaml: there is no such file/,
    ],
    ['just text\n', /own.yaml:1:1: "just text" stands here — write an object/],
  ])('%j cannot be used', async (text, told) => {
    expect(await complaint(own(text))).toMatch(told);
  });
});

describe('matching', () => {
  const asked = (contract: Contract, method: string, path: string, query: Record<string, string> = {}) => {
    const found = matchOperation(contract, { method, path, query });
    return found && [found.operation.id, found.parameters];
  };

  it.each<[string, string, unknown]>([
    ['POST', '/v1/models/small-1:ask', ['ask', { model: 'small-1' }]],
    ['post', '/v1/models/a%20b:ask', ['ask', { model: 'a b' }]],
    ['POST', '/v1/models/small-1:tell', ['tell', { model: 'small-1' }]],
    ['GET', '/v1/models/small-1', ['show', { model: 'small-1' }]],
    ['GET', '/v1/models', ['list', {}]],
    ['GET', '/v1/models/small-1:ask', undefined],
    ['POST', '/models/small-1:ask', undefined],
    ['POST', '/v1/models/a/b:ask', undefined],
    ['POST', '/v1/models/small-1:askx', undefined],
    ['POST', '/v1/models/%zz:ask', ['ask', { model: '%zz' }]],
  ])('%s %s', async (method, path, found) => {
    expect(asked(await load(), method, path)).toEqual(found);
  });

  it('prefers the operation whose query the request carries', async () => {
    const twin = `  /models/{name}:tell:\n    post: { operationId: whole, responses: {} }\n  /models/{model}:\n`;
    const contract = await load({
      'fam/openapi.yaml': OPENAPI.replace('  /models/{model}:\n', twin),
      'providers/small.yaml': PROVIDER.replace('[ask,', '[whole, ask,'),
    });
    expect(asked(contract, 'POST', '/v1/models/m:tell', { alt: 'sse' })?.[0]).toBe('tell');
    expect(asked(contract, 'POST', '/v1/models/m:tell')?.[0]).toBe('whole');
  });
});

describe('the documents of this build', () => {
  const specs = builtInSpecs();

  it.each(providerIds(specs))('of %s compile', (id) => {
    const provider = loadProvider(specs, id);
    for (const family of Object.keys(provider.families))
      for (const { request, responses } of loadContract(specs, provider, family).operations)
        for (const schema of [request, ...responses.flatMap((one) => [one.schema, one.itemSchema])])
          if (schema !== undefined) expect(schemaDefect(schema)).toBeUndefined();
  });
});
