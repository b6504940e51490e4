import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import type { JsonObject, JsonValue, ModelRole, Operation } from '../model/index.ts';
import { fillModel, otherParameters } from '../plan/step.ts';
import { isObject, parseJson } from '../schema/read.ts';
import { compileSchema } from '../schema/validate.ts';
import { startGateway } from './server.ts';

const KEY = 'contract-key';
const KEY_HEADERS = ['x-goog-api-key', 'x-api-key'];
const specs = builtInSpecs();

const ASKED: readonly (readonly [string, ModelRole, JsonObject])[] = [
  [
    'tools',
    'text',
    {
      tools: [
        {
          functionDeclarations: [
            { name: 'find', parameters: { type: 'OBJECT', properties: { at: { type: 'STRING' } } } },
          ],
        },
      ],
    },
  ],
  ['search', 'text', { tools: [{ googleSearch: {} }] }],
  ['thinking', 'thinking', { generationConfig: { thinkingConfig: { thinkingLevel: 'LOW' } } }],
  ['an image', 'image', { generationConfig: { responseModalities: ['TEXT', 'IMAGE'] } }],
  ['safety', 'text', { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }] }],
];

/** What a reply holds of JSON: its body, or the data of each event. */
const valuesOf = (type: string, text: string, sentinel: string | undefined): readonly JsonValue[] =>
  (type.startsWith('text/event-stream')
    ? text.split(/\r?\n/).filter((line) => line.startsWith('data: ') && line !== `data: ${sentinel}`)
    : [text]
  ).map((json) => parseJson(json.replace(/^data: /, '')) ?? 'no JSON');

const served = providerIds(specs).flatMap((id) =>
  Object.keys(loadProvider(specs, id).families).map((family) => [id, family] as const),
);

describe.each(served)('what the gateway answers as %s, %s', (id, family) => {
  const provider = loadProvider(specs, id);
  const contract = loadContract(specs, provider, family);
  const service = provider.families[family];

  const violations = async (operation: Operation, role: ModelRole, more: JsonObject) => {
    const gateway = await startGateway({ provider, contracts: [contract], keys: [KEY] });
    const model = service?.models[role] ?? 'none';
    const path = operation.path.replace('{model}', model);
    const { request: schema, example, body } = operation;
    const asked = { ...example, ...body, ...more };
    const filled = schema === undefined ? asked : fillModel(schema, schema, asked, model);
    const query = new URLSearchParams({ ...operation.query, key: KEY });
    const reply = await request(`${gateway.url}${contract.prefix}${path}?${query}`, {
      method: operation.method as 'GET' | 'POST', // The contract has no other methods.
      headers: {
        ...operation.headers,
        'content-type': 'application/json',
        ...Object.fromEntries(KEY_HEADERS.map((name) => [name, KEY])),
        authorization: `Bearer ${KEY}`,
      },
      ...(operation.method === 'GET' ? {} : { body: JSON.stringify(filled) }),
    });
    const type = String(reply.headers['content-type']);
    const text = await reply.body.text();
    await gateway.close();
    const published = operation.responses.find(
      ({ status, mediaType }) => status === '200' && type.startsWith(mediaType),
    );
    expect([reply.statusCode, published?.mediaType, text]).toEqual([200, type.split(';')[0], text]);
    const check = compileSchema(published?.itemSchema ?? published?.schema ?? {}, operation.id);
    return valuesOf(type, text, published?.sentinel).flatMap((value): readonly unknown[] =>
      isObject(value) ? check(value) : [value],
    );
  };

  // What names an earlier result is asked for by the scenarios of the proof, under the same schemas.
  const plain = contract.operations.filter(
    (one) => otherParameters(one).length === 0 && one.asks.length === 0 && one.leansOn === undefined,
  );
  it.each(plain)('$id fits its response schema', async (operation) => {
    expect(await violations(operation, operation.modelRole ?? 'text', {})).toEqual([]);
  });

  it.each(family === 'gemini' ? ASKED.filter(([, role]) => service?.models[role] !== undefined) : [])(
    '%s fit the response schema, whole and streamed',
    async (_, role, more) => {
      for (const operation of contract.operations.filter((one) => /generateContent/i.test(one.id)))
        expect(await violations(operation, role, more)).toEqual([]);
    },
  );
});
