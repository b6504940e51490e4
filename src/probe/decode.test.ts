import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpLoopback, type Loopback, performOnce, targetAt, WIDE } from './loopback.ts';

const TEXT = 'héllo '.repeat(2000);
const ZIPPED = gzipSync(TEXT);

const replies: Readonly<Record<string, readonly [string, Buffer]>> = {
  gzip: ['gzip', ZIPPED],
  'x-gzip': ['X-GZIP', ZIPPED],
  deflate: ['deflate', deflateSync(TEXT)],
  'deflate-raw': ['deflate', deflateRawSync(TEXT)],
  brotli: ['br', brotliCompressSync(TEXT)],
  twice: ['br, gzip', gzipSync(brotliCompressSync(TEXT))],
  identity: ['identity', Buffer.from(TEXT)],
  plain: ['gzip', Buffer.from(TEXT)],
  truncated: ['gzip', ZIPPED.subarray(0, -10)],
  unknown: ['zstd', Buffer.from('zzz')],
  many: ['gzip, gzip, gzip, gzip, gzip', ZIPPED],
  bomb: ['gzip', gzipSync(Buffer.alloc(64 * 1_048_576))],
};

let server: Loopback;
beforeAll(async () => {
  server = await httpLoopback((request, response) => {
    if (request.url === '/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
      const zip = createGzip();
      zip.pipe(response);
      zip.write('data: 1\n\n');
      zip.flush(() => response.once('close', () => zip.destroy()));
      return;
    }
    if (request.url === '/cut') {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': ZIPPED.length });
      response.write(ZIPPED.subarray(0, -10), () => setTimeout(() => response.destroy(), 50));
      return;
    }
    const [encoding, body] = replies[request.url?.slice(1) ?? ''] ?? ['', Buffer.alloc(0)];
    response.writeHead(200, { 'content-encoding': encoding }).end(body);
  });
});
afterAll(() => server.close());

const get = (path: string) => performOnce(targetAt(server.url), { path: `/${path}` });

describe('a coded reply', () => {
  it.each(['gzip', 'x-gzip', 'deflate', 'deflate-raw', 'brotli', 'twice', 'identity'])(
    '%s is decoded',
    async (path) => {
      const { ending, response } = await get(path);
      expect(ending).toEqual({ kind: 'complete' });
      expect(response?.body).toEqual({ text: TEXT, encoding: 'utf8', size: Buffer.byteLength(TEXT) });
    },
  );

  it('is undecodable where it is not coded at all, and kept as it came', async () => {
    const { ending, response } = await get('plain');
    expect(ending).toMatchObject({ kind: 'undecodable', encoding: 'gzip', reason: 'incorrect header check' });
    expect(response?.body.text).toBe(TEXT);
  });

  it('is undecodable where it is truncated, with what could be read', async () => {
    const { ending, response } = await get('truncated');
    expect(ending).toMatchObject({ kind: 'undecodable', encoding: 'gzip', reason: 'unexpected end of file' });
    expect(response?.body.text).toMatch(/^héllo héllo/);
  });

  it('is cut, with what could be read, where the connection broke', async () => {
    const { ending, response } = await get('cut');
    expect(ending).toMatchObject({ kind: 'cut', afterBytes: ZIPPED.length - 10 });
    expect(response?.body.text).toMatch(/^héllo héllo/);
  });

  it.each(['unknown', 'many'])('is undecodable where nobody could decode it: %s', async (path) => {
    expect((await get(path)).ending).toMatchObject({ kind: 'undecodable' });
  });

  it('is oversize where it is a bomb', async () => {
    const { ending, response } = await get('bomb');
    expect(ending).toEqual({ kind: 'oversize', limit: 'body', allowed: WIDE.maxBodyBytes });
    expect(response?.body.size).toBe(WIDE.maxBodyBytes);
  });

  it('gives the events of a stream before its end', async () => {
    const target = targetAt(server.url, { limits: { idleDeadlineMs: 200 } });
    const { ending, response } = await performOnce(target, { path: '/stream' });
    expect(ending).toMatchObject({ kind: 'timeout', phase: 'idle' });
    expect(response?.stream).toMatchObject([{ data: '1', atByte: 0 }]);
  });
});
