import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, member, valueAt } from '../../../schema/read.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-openai-models';

const asked = async (provider: string, path: string, body?: JsonValue) => {
  const gateway = await startPublishedGateway(provider, { keys: [KEY] });
  const reply = await request(`${gateway.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // The gateway answers in JSON.
  const json = (await reply.body.json()) as JsonValue;
  await gateway.close();
  return { status: reply.statusCode, body: json };
};

describe('models', () => {
  it('are listed with the four members of upstream, each once, those of the provider among them', async () => {
    const { body } = await asked('openai', '/v1/models');
    const data = arrayOf(member(body, 'data'));
    const ids = data.map((model) => member(model, 'id'));
    expect(member(body, 'object')).toBe('list');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['gpt-4o-mini', 'gpt-5-mini', 'text-embedding-3-small']));
    for (const model of data)
      expect(model).toEqual({
        id: expect.any(String),
        object: 'model',
        created: expect.any(Number),
        owned_by: expect.any(String),
      });
  });

  it('are described as they are listed, and an unknown one is not found', async () => {
    const { body } = await asked('openai', '/v1/models');
    const one = await asked('openai', '/v1/models/gpt-4o-mini');
    expect(arrayOf(member(body, 'data'))).toContainEqual(one.body);
    const none = await asked('openai', '/v1/models/gpt-none');
    expect(none).toMatchObject({
      status: 404,
      body: { error: { type: 'invalid_request_error', param: 'model', code: 'model_not_found' } },
    });
  });

  it('come from AnyInt with its own members as well', async () => {
    const { body } = await asked('anyint', '/openai/v1/models');
    const data = arrayOf(member(body, 'data'));
    expect(body).toMatchObject({
      object: 'list',
      has_more: false,
      first_id: valueAt(body, '/data/0/id'),
      last_id: member(data.at(-1), 'id'),
    });
    expect(data[0]).toMatchObject({ object: 'model', type: 'model', display_name: expect.any(String) });
    expect(Date.parse(String(member(data[0], 'created_at')))).toBe(Number(member(data[0], 'created')) * 1000);
  });
});

const MODEL = 'text-embedding-3-small';
const embedded = (more: Record<string, JsonValue>) =>
  asked('openai', '/v1/embeddings', { model: MODEL, ...more });
const vectorIn = (body: JsonValue, n = 0) => valueAt(body, `/data/${n}/embedding`);

describe('embeddings', () => {
  it('come in the order of the texts, a vector of its own for each', async () => {
    const { body } = await embedded({ input: ['rain', 'snow', 'rain'] });
    expect(arrayOf(member(body, 'data')).map((one) => member(one, 'index'))).toEqual([0, 1, 2]);
    expect(arrayOf(vectorIn(body))).toHaveLength(1536);
    expect(vectorIn(body, 2)).toEqual(vectorIn(body, 0));
    expect(vectorIn(body, 1)).not.toEqual(vectorIn(body, 0));
    expect(body).toMatchObject({
      object: 'list',
      model: MODEL,
      usage: { prompt_tokens: 3, total_tokens: 3 },
    });
  });

  it('are the same vector as numbers and as base64', async () => {
    const numbers = arrayOf(vectorIn((await embedded({ input: 'rain', dimensions: 256 })).body));
    const packed = await embedded({ input: 'rain', dimensions: 256, encoding_format: 'base64' });
    const bytes = Buffer.from(String(vectorIn(packed.body)), 'base64');
    expect(numbers).toHaveLength(256);
    expect(numbers).toEqual(numbers.map((_, n) => bytes.readFloatLE(n * 4)));
    expect(Math.hypot(...numbers.map(Number))).toBeCloseTo(1, 5);
  });

  it.each<[string, Record<string, JsonValue>, number]>([
    ['an empty text', { input: '' }, 400],
    ['no texts', { input: [] }, 400],
    ['no input', {}, 400],
    ['a Gemini body', { content: { parts: [{ text: 'x' }] } }, 400],
    ['too many dimensions', { input: 'x', dimensions: 4000 }, 400],
    ['a model for text', { input: 'x', model: 'gpt-4o-mini' }, 403],
    ['an unknown model', { input: 'x', model: 'none' }, 404],
  ])('of %s are refused', async (_, more, status) => {
    const reply = await embedded(more);
    expect([reply.status, Object.keys(member(reply.body, 'error') ?? {})]).toEqual([
      status,
      ['message', 'type', 'param', 'code'],
    ]);
  });
});
