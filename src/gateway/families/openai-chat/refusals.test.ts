import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-openai-chat';
const MODEL = 'gpt-4o-mini';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
beforeAll(async () => {
  gateway = await startPublishedGateway('openai', { keys: [KEY] });
});
afterAll(() => gateway.close());

const user = (content: JsonValue): JsonObject => ({ role: 'user', content });

const refused = async (body: JsonValue | string, headers: Record<string, string> = {}) => {
  const reply = await request(`${gateway.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { error } = (await reply.body.json()) as {
    error: Record<'message' | 'type' | 'param' | 'code', unknown>;
  };
  expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code']);
  return { status: reply.statusCode, headers: reply.headers, ...error } as const;
};

describe('a refusal', () => {
  const good: JsonObject = { model: MODEL, messages: [user('Hello')] };
  const type = 'invalid_request_error';

  it.each<[string, JsonValue, Record<string, unknown>]>([
    ['no model', { messages: [user('x')] }, { param: 'model', code: 'missing_required_parameter' }],
    ['no messages', { model: MODEL }, { param: 'messages', code: 'missing_required_parameter' }],
    ['empty messages', { ...good, messages: [] }, { param: 'messages', code: 'empty_array' }],
    [
      'the role model',
      { ...good, messages: [{ role: 'model', content: 'x' }] },
      { param: 'messages[0].role', code: 'invalid_value' },
    ],
    ['messages as text', { ...good, messages: 'x' }, { param: 'messages', code: 'invalid_type' }],
    ['temperature as text', { ...good, temperature: 'hot' }, { param: 'temperature', code: 'invalid_type' }],
    ['temperature 3', { ...good, temperature: 3 }, { param: 'temperature', code: 'integer_above_max_value' }],
    ['max_tokens 0', { ...good, max_tokens: 0 }, { param: 'max_tokens', code: 'integer_below_min_value' }],
    [
      'a Gemini body',
      { contents: [{ parts: [{ text: 'x' }] }] },
      { param: 'messages', code: 'missing_required_parameter' },
    ],
    [
      'an Anthropic body',
      { ...good, system: 'x', max_tokens: 9 },
      { param: 'system', code: 'unknown_parameter' },
    ],
    [
      'an Anthropic tool',
      { ...good, tools: [{ name: 'f', input_schema: {} }] },
      { code: 'missing_required_parameter' },
    ],
    [
      'an unknown part',
      { ...good, messages: [user([{ type: 'image' }])] },
      { param: 'messages[0].content[0].type' },
    ],
    [
      'what is no picture',
      {
        ...good,
        messages: [user([{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }])],
      },
      { code: 'invalid_image_format' },
    ],
    [
      'max_tokens for a model that thinks',
      { ...good, model: 'gpt-5-mini', max_tokens: 9 },
      { param: 'max_tokens', code: 'unsupported_parameter' },
    ],
  ])('of %s says what is wrong', async (_, body, told) => {
    expect(await refused(body)).toMatchObject({ status: 400, type, ...told });
  });

  it('of an unknown model names it', async () => {
    const told = await refused({ ...good, model: 'gpt-none' });
    expect(told).toMatchObject({ status: 404, type, code: 'model_not_found', param: null });
    expect(told.message).toContain('`gpt-none`');
  });

  it('of no key and of a wrong key differs in its code', async () => {
    expect(await refused(good, { authorization: '' })).toMatchObject({ status: 401, type, code: null });
    const wrong = await refused(good, { authorization: 'Bearer sk-wrong' });
    expect(wrong).toMatchObject({ status: 401, type, code: 'invalid_api_key' });
    expect(wrong.headers['x-request-id']).toMatch(/^req_/);
  });

  it('of a body that is not JSON, and of a stream that is wrong, is JSON', async () => {
    expect(await refused('{"model":')).toMatchObject({ status: 400, type });
    expect(await refused('{}', { 'content-type': 'text/plain' })).toMatchObject({ status: 400, type });
    const stream = await refused({ model: MODEL, stream: true });
    expect([stream.status, stream.headers['content-type']]).toEqual([400, 'application/json']);
  });

  it.each([
    ['GET', '/v1/chat/completions', 405],
    ['POST', '/v1/chat/nothing', 404],
  ] as const)('of %s %s is %d in the same envelope', async (method, path, status) => {
    const reply = await request(`${gateway.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${KEY}` },
    });
    expect([reply.statusCode, await reply.body.json()]).toEqual([
      status,
      { error: { message: expect.any(String), type, param: null, code: null } },
    ]);
  });
});
