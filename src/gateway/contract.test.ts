import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import type { JsonObject, JsonValue, ModelRole, Operation } from '../model/index.ts';
import { isObject, parseJson } from '../schema/read.ts';
import { compileSchema } from '../schema/validate.ts';
import { startGateway } from './server.ts';

const KEY = 'contract-key';
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
const valuesOf = (type: string, text: string): readonly JsonValue[] =>
  (type.startsWith('text/event-stream')
    ? text.split(/\r?\n/).filter((line) => line.startsWith('data: '))
    : [text]
  ).map((json) => parseJson(json.replace(/^data: /, '')) ?? 'no JSON');

describe.each(providerIds(specs))('what the gateway answers as %s', (id) => {
  const provider = loadProvider(specs, id);
  const contract = loadContract(specs, provider, 'gemini');
  const service = provider.families.gemini;

  const violations = async (operation: Operation, role: ModelRole, more: JsonObject) => {
    const gateway = await startGateway({ provider, contracts: [contract], keys: [KEY] });
    const path = operation.path.replace('{model}', service?.models[role] ?? 'none');
    const query = new URLSearchParams({ ...operation.query, key: KEY });
    const reply = await request(`${gateway.url}${contract.prefix}${path}?${query}`, {
      method: operation.method as 'GET' | 'POST', // The contract has no other methods.
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', 'x-goog-api-key': KEY },
      ...(operation.method === 'GET' ? {} : { body: JSON.stringify({ ...operation.example, ...more }) }),
    });
    const type = String(reply.headers['content-type']);
    const text = await reply.body.text();
    await gateway.close();
    const published = operation.responses.find(
      ({ status, mediaType }) => status === '200' && type.startsWith(mediaType),
    );
    expect([reply.statusCode, published?.mediaType, text]).toEqual([200, type.split(';')[0], text]);
    const check = compileSchema(published?.itemSchema ?? published?.schema ?? {}, operation.id);
    return valuesOf(type, text).flatMap((value): readonly unknown[] =>
      isObject(value) ? check(value) : [value],
    );
  };

  it.each(contract.operations)('$id fits its response schema', async (operation) => {
    expect(await violations(operation, operation.modelRole ?? 'text', {})).toEqual([]);
  });

  it.each(ASKED.filter(([, role]) => service?.models[role] !== undefined))(
    '%s fit the response schema, whole and streamed',
    async (_, role, more) => {
      for (const operation of contract.operations.filter((one) => /generateContent/i.test(one.id)))
        expect(await violations(operation, role, more)).toEqual([]);
    },
  );
});
