import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonValue } from '../model/index.ts';
import { arrayOf, member, numberOf, stringOf, valueAt } from '../schema/read.ts';
import { startPublishedGateway } from './published.ts';

const KEY = 'raw-key';
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

const open = async (provider: string) => {
  const gateway = await startPublishedGateway(provider, { keys: [KEY] });
  running.push(gateway);
  return gateway.url;
};

const HELLO = { contents: [{ role: 'user', parts: [{ text: 'Hello, who are you?' }] }] };
const BEARER = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: JsonValue;
}

const post = async (url: string, body: unknown, headers: Record<string, string> = BEARER): Promise<Told> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = await request(url, { method: 'POST', headers, body: text });
  // Every answer that is asked for here is JSON.
  return { status: reply.statusCode, headers: reply.headers, json: (await reply.body.json()) as JsonValue };
};

const errorOf = ({ json }: Told) => [
  numberOf(valueAt(json, '/error/code')),
  stringOf(valueAt(json, '/error/status')),
];

const MIXROUTE = '/v1beta/models/gemini-2.5-pro';

describe('errors', () => {
  it.each([
    ['mixroute', '/v1beta/models/gemini-2.5-pro:generateContent', 401, 'UNAUTHENTICATED'],
    ['anyint', '/gemini/v1beta/models/gemini-3-flash-preview:generateContent', 401, 'UNAUTHENTICATED'],
    ['antigravity', '/v1beta/models/gemini-3-flash:streamGenerateContent?alt=sse', 401, 'UNAUTHENTICATED'],
    ['google', '/v1beta/models/gemini-2.5-flash:generateContent', 403, 'PERMISSION_DENIED'],
  ])('%s tells a caller without a key', async (provider, path, status, word) => {
    const told = await post((await open(provider)) + path, HELLO, { 'content-type': 'application/json' });
    expect(told.status).toBe(status);
    expect(errorOf(told)).toEqual([status, word]);
    expect(told.headers['content-type']).toBe('application/json; charset=UTF-8');
    expect('www-authenticate' in told.headers).toBe(status === 401);
  });

  it('google tells a key in the wrong header from a wrong key', async () => {
    const url = `${await open('google')}/v1beta/models/gemini-2.5-flash:generateContent`;
    expect(errorOf(await post(url, HELLO))).toEqual([401, 'UNAUTHENTICATED']);
    expect(errorOf(await post(`${url}?key=no`, HELLO, {}))).toEqual([400, 'INVALID_ARGUMENT']);
    expect((await post(`${url}?key=${KEY}`, HELLO, {})).status).toBe(200);
  });

  it('a place that is not published is 404, a wrong method 405 with Allow', async () => {
    const url = await open('anyint');
    const bare = await post(`${url}/v1beta/models/gemini-3-flash-preview:generateContent`, HELLO);
    expect(errorOf(bare)).toEqual([404, 'NOT_FOUND']);
    const action = await post(`${url}/gemini/v1beta/models/gemini-3-flash-preview:sing`, HELLO);
    expect(errorOf(action)).toEqual([404, 'NOT_FOUND']);
    const { statusCode, headers, body } = await request(
      `${url}/gemini/v1beta/models/gemini-3-flash-preview:generateContent`,
    );
    await body.dump();
    expect([statusCode, headers.allow]).toEqual([405, 'POST']);
  });

  it.each([
    ['malformed JSON', '{"contents": [', '/error/message', 'Invalid JSON payload received'],
    ['an empty body', '', '/error/message', 'Unexpected end of string'],
    ['an array', '[]', '/error/message', 'Root element must be a message'],
    ['null', 'null', '/error/message', 'Root element must be a message'],
    ['no contents', '{}', '/error/message', 'contents is not specified'],
    ['empty parts', '{"contents":[{"parts":[]}]}', '/error/message', 'must not be empty'],
    ['OpenAI messages', '{"messages":[{"role":"user","content":"Hi"}]}', '/error/message', 'contents is not'],
    [
      'a role of OpenAI',
      '{"contents":[{"role":"tool","parts":[{"text":"x"}]}]}',
      '/error/message',
      'valid role',
    ],
    [
      'a wrong type',
      '{"contents":[{"parts":[{"text":7}]}]}',
      '/error/message',
      "Invalid value at 'contents[0].parts[0]",
    ],
  ])('%s is 400 INVALID_ARGUMENT, also on a stream', async (_, body, at, words) => {
    const url = await open('mixroute');
    for (const action of [':generateContent', ':streamGenerateContent?alt=sse']) {
      const told = await post(url + MIXROUTE + action, body);
      expect(errorOf(told)).toEqual([400, 'INVALID_ARGUMENT']);
      expect(valueAt(told.json, at)).toContain(words);
    }
  });

  it('another content type is 400; google names unknown members', async () => {
    const mixroute = `${await open('mixroute')}${MIXROUTE}:generateContent`;
    const plain = await post(mixroute, HELLO, { ...BEARER, 'content-type': 'text/plain' });
    expect(errorOf(plain)).toEqual([400, 'INVALID_ARGUMENT']);
    const google = `${await open('google')}/v1beta/models/gemini-2.5-flash:generateContent?key=${KEY}`;
    const unknown = await post(google, { ...HELLO, messages: [] }, {});
    expect(valueAt(unknown.json, '/error/details/0/fieldViolations/0/description')).toContain('"messages"');
    expect(
      (await post(google, { contents: HELLO.contents, generation_config: { top_p: 0.5 } }, {})).status,
    ).toBe(200);
  });

  it('an unknown model is what the provider publishes', async () => {
    const mixroute = await post(`${await open('mixroute')}/v1beta/models/none:generateContent`, HELLO);
    expect(errorOf(mixroute)).toEqual([404, 'NOT_FOUND']);
    const antigravity = await post(`${await open('antigravity')}/v1beta/models/none:generateContent`, HELLO);
    expect(errorOf(antigravity)).toEqual([400, 'INVALID_ARGUMENT']);
    expect(valueAt(antigravity.json, '/error/message')).toContain('Invalid model name');
  });
});

describe('providers', () => {
  const posted = (url: string, config: object) => post(url, { ...HELLO, generationConfig: config });

  it('antigravity caps the output, takes NONE, and describes its models its own way', async () => {
    const url = await open('antigravity');
    const pro = `${url}/v1beta/models/gemini-3-pro-high`;
    expect((await posted(`${pro}:generateContent`, { maxOutputTokens: 1e6 })).status).toBe(200);
    const none = await posted(`${pro}:generateContent`, { thinkingConfig: { thinkingLevel: 'NONE' } });
    expect(valueAt(none.json, '/usageMetadata/thoughtsTokenCount')).toBeUndefined();
    const both = { thinkingConfig: { thinkingLevel: 'LOW', thinkingBudget: 100 } };
    expect((await posted(`${pro}:generateContent`, both)).status).toBe(400);
    const model = await request(pro, { headers: BEARER });
    expect(await model.body.json()).toMatchObject({ supportsThinking: true, maxOutputTokens: 65535 });
  });

  it('anyint gives an image only where it is asked for', async () => {
    const url = `${await open('anyint')}/gemini/v1beta/models/gemini-3.1-flash-image-preview:generateContent`;
    const typesOf = ({ json }: Told) =>
      arrayOf(valueAt(json, '/candidates/0/content/parts')).map(
        (part) => Object.keys(member(part, 'text') === undefined ? { image: 1 } : { text: 1 })[0],
      );
    expect(typesOf(await post(url, HELLO))).toEqual(['text']);
    expect(typesOf(await posted(url, { responseModalities: ['TEXT', 'IMAGE'] }))).toEqual(['text', 'image']);
  });
});
