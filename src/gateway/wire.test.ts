import { connect } from 'node:net';
import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonValue } from '../model/index.ts';
import { arrayOf, numberOf, stringOf, valueAt } from '../schema/read.ts';
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

/** Everything that a socket receives after `sent`, one element a read; ends with the connection or after `until`. */
const reads = (url: string, sent: string | Uint8Array, until = '0\r\n\r\n'): Promise<readonly Buffer[]> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(sent));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (Buffer.concat(chunks).toString('latin1').endsWith(until)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(chunks));
  });

const rawPost = (path: string, body: unknown): string => {
  const text = JSON.stringify(body);
  return `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${KEY}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};

const MIXROUTE = '/v1beta/models/gemini-2.5-pro';

describe('streams', () => {
  const dataOf = (text: string): readonly JsonValue[] =>
    // Each line that begins with data: holds JSON.
    text
      .split(/\r?\n/)
      .flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6)) as JsonValue] : []));

  it('arrive piece by piece, cut inside characters, and join to the unary text', async () => {
    const url = await open('mixroute');
    const body = { contents: [{ role: 'user', parts: [{ text: 'Über 漢字, please' }] }] };
    const chunks = await reads(url, rawPost(`${MIXROUTE}:streamGenerateContent?alt=sse`, body));
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.some((chunk) => chunk.toString().includes('\ufffd'))).toBe(true);
    // Sizes of the chunked coding are removed on the bytes: they may stand inside a character.
    const wire = Buffer.concat(chunks)
      .toString('latin1')
      .replace(/^[\s\S]*?\r\n\r\n/, '');
    const plain = Buffer.from(wire.replace(/\r\n[0-9a-f]+\r\n|^[0-9a-f]+\r\n/g, ''), 'latin1').toString();
    const text = dataOf(plain).map((data) => valueAt(data, '/candidates/0/content/parts/0/text') ?? '');
    const whole = await post(`${url}${MIXROUTE}:generateContent`, body);
    expect(text.join('')).toBe(valueAt(whole.json, '/candidates/0/content/parts/0/text'));
  });

  it('frame with CRLF for google, with LF for the others', async () => {
    const read = async (provider: string, path: string) => {
      const reply = await request(`${await open(provider)}${path}`, {
        method: 'POST',
        headers: BEARER,
        body: JSON.stringify(HELLO),
      });
      return { type: reply.headers['content-type'], text: await reply.body.text() };
    };
    const google = await read(
      'google',
      `/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse&key=${KEY}`,
    );
    expect(google.type).toBe('text/event-stream');
    expect(google.text.endsWith('}\r\n\r\n')).toBe(true);
    expect(google.text).not.toContain('[DONE]');
    expect(
      dataOf(google.text)
        .map((data) => valueAt(data, '/candidates/0/finishReason'))
        .at(-1),
    ).toBe('STOP');
    const mixroute = await read('mixroute', `${MIXROUTE}:streamGenerateContent?alt=sse`);
    expect(mixroute.text.includes('\r')).toBe(false);
  });

  it('without alt=sse are an array, events, or refused, as each provider has it', async () => {
    const array = await post(`${await open('mixroute')}${MIXROUTE}:streamGenerateContent`, HELLO);
    expect(arrayOf(array.json).length).toBeGreaterThan(1);
    const anyint = `${await open('anyint')}/gemini/v1beta/models/gemini-3-flash-preview:streamGenerateContent`;
    expect(errorOf(await post(anyint, HELLO))).toEqual([400, 'INVALID_ARGUMENT']);
    const antigravity = `${await open('antigravity')}/v1beta/models/gemini-3-flash:streamGenerateContent`;
    const events = await request(antigravity, {
      method: 'POST',
      headers: BEARER,
      body: JSON.stringify(HELLO),
    });
    expect(events.headers['content-type']).toBe('text/event-stream');
    await events.body.dump();
  });
});

describe('hostile input', () => {
  it.each([
    ['deep arrays', '['.repeat(1_000_000)],
    ['deep balanced objects', `${'{"contents":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    [
      'a deep schema',
      `{"contents":[{"parts":[{"text":"x"}]}],"tools":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    ],
    ['21 MiB', `{"contents":[{"parts":[{"text":"${'x'.repeat(21 * 1024 * 1024)}"}]}]}`],
  ])('%s are refused and the next request is served', async (_, body) => {
    const url = `${await open('mixroute')}${MIXROUTE}:generateContent`;
    expect([400, 413]).toContain((await post(url, body)).status);
    expect((await post(url, HELLO)).status).toBe(200);
  });

  const exploding = `${'{"type":"ARRAY","minItems":100,"items":'.repeat(40)}{"type":"STRING"}${'}'.repeat(40)}`;

  it.each([
    ['verbs', 'say exactly '.repeat(80_000)],
    ['white space', `x${' '.repeat(1_000_000)}`],
    ['digits', '1'.repeat(1_000_000)],
    ['text to repeat', `Say exactly: ${'漢🚀'.repeat(200_000)}`],
  ])('a megabyte of %s is answered, also with a schema that asks for very much', async (_, text) => {
    const url = `${await open('mixroute')}${MIXROUTE}:generateContent`;
    const contents = [{ parts: [{ text }] }];
    const declared = JSON.parse(
      `[{"functionDeclarations":[{"name":"f","parameters":${exploding}}]}]`,
    ) as unknown;
    for (const tools of [[{ googleSearch: {} }], declared])
      expect((await post(url, { contents, tools })).status).toBe(200);
  });

  it.each([
    ['no HTTP', '\x16\x03\x01\x02garbage\r\n\r\n', '400'],
    ['a broken header', 'GET / HTTP/1.1\r\nhost: x\r\nbad header\x01: y\r\n\r\n', '400'],
    ['huge headers', `GET / HTTP/1.1\r\nhost: x\r\na: ${'b'.repeat(100_000)}\r\n\r\n`, '431'],
    [
      'a broken escape',
      'GET /v1beta/models/%E0%A4%A:generateContent HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      '40',
    ],
  ])('%s is answered with an error envelope', async (_, sent, status) => {
    const text = Buffer.concat(await reads(await open('google'), sent, 'never')).toString();
    expect(text.split(' ')[1]).toContain(status);
    expect(text).toContain('{"error":{"code":4');
  });
});
