import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../model/index.ts';
import { parseJson, valueAt } from '../schema/read.ts';
import { WRONG_KEY } from './credentials.ts';
import { CANARY, caseOf, httpLoopback, type Loopback, targetAt } from './loopback.ts';
import { openProbe } from './probe.ts';

let server: Loopback;
const heard: { url: string; method: string; headers: Record<string, unknown>; body: string }[] = [];
beforeAll(async () => {
  server = await httpLoopback(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push({ url: request.url ?? '', method: request.method ?? '', headers: request.headers, body });
    response.end('{}');
  });
});
afterAll(() => server.close());

const hear = async (
  step: Partial<Step>,
  headers: Record<string, string> = {},
  secret: string | undefined = CANARY,
) => {
  const probe = openProbe({ target: targetAt(`${server.url}/base`, { headers }), secret });
  const [exchange] = await probe.perform(caseOf(step));
  await probe.close();
  const last = heard.at(-1);
  if (exchange === undefined || last === undefined) throw new Error('nothing was sent');
  return { ...last, sent: exchange.request };
};

const KEY_HEADERS = ['authorization', 'x-goog-api-key', 'x-api-key'];
const keysIn = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => KEY_HEADERS.includes(name)));

describe('who is asking', () => {
  it.each([
    ['bearer', { authorization: `Bearer ${CANARY}` }],
    ['x-goog-api-key', { 'x-goog-api-key': CANARY }],
    ['x-api-key', { 'x-api-key': CANARY }],
    ['none', {}],
    ['wrong', { 'x-goog-api-key': WRONG_KEY }],
    ['query-key', {}],
  ] as const)('%s', async (auth, expected) => {
    const { url, headers } = await hear({ auth });
    expect(keysIn(headers)).toEqual(expected);
    expect(new URL(url, 'http://x').searchParams.get('key')).toBe(auth === 'query-key' ? CANARY : null);
  });

  it('shows a wrong key as it is', async () => {
    expect((await hear({ auth: 'wrong' })).sent.headers['x-goog-api-key']).toBe(WRONG_KEY);
  });

  it('is nobody without a key', async () => {
    const probe = openProbe({ target: targetAt(server.url), secret: undefined });
    await probe.perform(caseOf({ auth: 'bearer' }, { auth: 'query-key' }));
    await probe.close();
    expect(heard.slice(-2).map(({ url, headers }) => [url, keysIn(headers)])).toEqual([
      ['/', {}],
      ['/', {}],
    ]);
  });

  it('takes no credentials from the target headers for a step that must not be known', async () => {
    const headers = { Authorization: 'Bearer other-0123456789', 'X-Tenant': 'abc' };
    expect((await hear({ auth: 'none' }, headers)).headers).not.toHaveProperty('authorization');
    expect((await hear({ auth: 'none' }, headers)).headers['x-tenant']).toBe('abc');
    expect((await hear({ auth: 'query-key' }, headers)).headers.authorization).toBe(
      'Bearer other-0123456789',
    );
  });
});

describe('what is sent', () => {
  it('is JSON with its content type below the base URL', async () => {
    const value = { contents: [{ parts: [{ text: 'grüße' }] }] };
    const { url, method, headers, body, sent } = await hear({
      method: 'POST',
      path: '/v1beta/models/a%2Fb:generateContent?x=1',
      query: { alt: 'sse', q: 'a b' },
      body: { kind: 'json', value },
    });
    expect([method, url]).toEqual(['POST', '/base/v1beta/models/a%2Fb:generateContent?x=1&alt=sse&q=a+b']);
    expect(parseJson(body)).toEqual(value);
    expect(headers['content-type']).toBe('application/json');
    expect(sent).toMatchObject({ method, url: server.url + url, body: { text: body, encoding: 'utf8' } });
    for (const [name, shown] of Object.entries(sent.headers)) {
      if (name !== 'authorization') expect(headers[name]).toBe(shown);
    }
  });

  it('goes below a base URL however that is written', async () => {
    const target = targetAt(`${server.url.replace('http', 'HTTP')}/Base/`);
    const probe = openProbe({ target, secret: CANARY });
    const [exchange] = await probe.perform(caseOf({ path: '/a/../b c' }));
    await probe.close();
    expect(heard.at(-1)?.url).toBe('/Base/b%20c');
    expect(exchange?.request.url).toBe(`${server.url}/Base/b%20c`);
  });

  it('is raw text as it stands, empty text included', async () => {
    const raw = (text: string) => ({ kind: 'raw', text, contentType: 'text/plain' }) as const;
    const broken = await hear({ method: 'POST', body: raw('{"a":') });
    expect([broken.body, broken.headers['content-type']]).toEqual(['{"a":', 'text/plain']);
    const empty = await hear({ method: 'POST', body: raw('') });
    expect(empty.headers).toMatchObject({ 'content-type': 'text/plain', 'content-length': '0' });
    expect(valueAt({ size: empty.sent.body?.size ?? -1 }, '/size')).toBe(0);
  });

  it('has the headers of the target, and over them those of the step', async () => {
    const { headers } = await hear(
      { headers: { 'X-Both': 'step', accept: 'text/event-stream' } },
      { 'x-both': 'target' },
    );
    expect(headers).toMatchObject({ 'x-both': 'step', accept: 'text/event-stream' });
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('may be %s', async (method) => {
    expect((await hear({ method })).method).toBe(method);
  });
});

describe('what cannot be sent', () => {
  it.each([
    ['no address', ['gateway.example', CANARY, {}]],
    ['another scheme', ['ftp://gateway.example', CANARY, {}]],
    ['a password in the address', ['http://me:secret@gateway.example', CANARY, {}]],
    ['a query in the address', ['http://gateway.example?key=x', CANARY, {}]],
    ['an empty key', ['http://gateway.example', '', {}]],
    ['a key with a line end', ['http://gateway.example', 'sk-1234567890\n', {}]],
    ['a broken header', ['http://gateway.example', CANARY, { 'x-a': 'b\r\nc' }]],
  ] as const)('is unusable: %s', (_name, [baseUrl, secret, headers]) => {
    const open = () => openProbe({ target: targetAt(baseUrl, { headers }), secret });
    expect(open).toThrow(expect.objectContaining({ name: 'UnusableInput' }));
    expect(open).not.toThrow(expect.objectContaining({ message: expect.stringContaining('secret') }));
  });
});
