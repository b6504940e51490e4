import { execFile, spawnSync } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { curlOf } from './curl.ts';
import { HOSTILE } from './hostile.ts';
import { madeExchange } from './made-parts.ts';

const KEY = `k'e"y $(id) \\0101 %s`;
const absent = spawnSync('curl', ['--version']).error !== undefined;
if (absent) console.info('skipped: curl is not installed, its lines are not run');

const withBody = (text: string, headers: Record<string, string> = {}): Exchange => {
  const exchange = madeExchange();
  const body = { text, encoding: 'utf8' as const, size: text.length };
  return {
    ...exchange,
    request: { ...exchange.request, headers: { ...exchange.request.headers, ...headers }, body },
  };
};

describe.skipIf(absent)('a curl line, run by a shell', () => {
  let server: Server;
  let seen: { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        seen = { method, url, headers, body: Buffer.concat(chunks) };
        response.end('{}');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => server.close());

  const send = async (exchange: Exchange): Promise<typeof seen> => {
    // The server was told to listen on a port, so its address is not a path.
    const { port } = server.address() as AddressInfo;
    const url = exchange.request.url.replace('4010', String(port));
    const line = curlOf({ ...exchange, request: { ...exchange.request, url } });
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    const env = { PATH: process.env.PATH, CONCORDAT_API_KEY: KEY, NO_PROXY: '127.0.0.1' };
    const running = promisify(execFile)('sh', [], { env });
    running.child.stdin?.end(line);
    await running;
    return seen;
  };

  it('sends what was sent, the key from the environment', async () => {
    const { method, url, headers, body } = await send(
      madeExchange({ body: { text: `it's ${SECRET_MARK} "here"` } }),
    );
    expect(method).toBe('POST');
    expect(url).toBe('/gemini/v1beta/models/gemini-2.5-pro:generateContent');
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(body.toString()).toBe(`{"text":"it's ${KEY} \\"here\\""}`);
  });

  it.each([...HOSTILE, '@/etc/passwd', '', 'two\nlines\0and nul', `${SECRET_MARK}\n'`])(
    'sends the body %j',
    async (text) => {
      const { body } = await send(withBody(text));
      expect(body.equals(Buffer.from(text.replace(SECRET_MARK, KEY)))).toBe(true);
    },
  );

  it('sends a body that is too long for an argument', async () => {
    const text = `\\'${'x'.repeat(200_000)}`;
    const { body } = await send(withBody(text));
    expect(body.equals(Buffer.from(text))).toBe(true);
  });

  it('sends any body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const { body } = await send(withBody(text));
        expect(body.equals(Buffer.from(text))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('sends bytes that are no text', async () => {
    const bytes = Buffer.from([0, 255, 10, 39, 128]);
    const exchange = withBody('');
    const body = { text: bytes.toString('base64'), encoding: 'base64' as const, size: bytes.length };
    const sent = await send({ ...exchange, request: { ...exchange.request, body } });
    expect(sent.body.equals(bytes)).toBe(true);
  });

  it('keeps headers as they were: none added for a body, empty ones sent, hostile names dropped', async () => {
    const exchange = withBody('x', { 'x-empty': '', 'x-note': "it's\r\ninjected: 1", '@/etc/passwd': 'x' });
    const { 'content-type': _, ...untyped } = exchange.request.headers;
    const { headers } = await send({ ...exchange, request: { ...exchange.request, headers: untyped } });
    expect(headers['content-type']).toBeUndefined();
    expect(headers['x-empty']).toBe('');
    expect(headers['x-note']).toBe("it'sinjected: 1");
    expect(headers.injected).toBeUndefined();
  });

  it('reads the mark in a query, escaped or not, and globs nothing', async () => {
    for (const mark of [SECRET_MARK, encodeURIComponent(SECRET_MARK), '%C2%ABconcordat:key%C2%BB']) {
      const exchange = madeExchange();
      const url = `${exchange.request.url}?a=[1-3]{x}&key=${mark}'`;
      const line = curlOf({ ...exchange, request: { ...exchange.request, url } });
      expect(line).toContain(`?a=[1-3]{x}&key='"$CONCORDAT_API_KEY"''\\'''`);
    }
  });
});

describe('a curl line', () => {
  it('follows no address but http', () => {
    const exchange = madeExchange();
    for (const url of ['file:///etc/passwd', 'javascript:1', '-o/tmp/x'])
      expect(curlOf({ ...exchange, request: { ...exchange.request, url } })).toMatch(/^#/);
  });
  it('quotes everything but the key', () => {
    expect(curlOf(madeExchange({ body: "it's" }))).toBe(
      "curl -sS -i -g --path-as-is -X POST 'http://127.0.0.1:4010/gemini/v1beta/models/gemini-2.5-pro:generateContent'" +
        ` -H 'authorization: Bearer '"$CONCORDAT_API_KEY" -H 'content-type: application/json' --data-raw '"it'\\''s"'`,
    );
  });
});
