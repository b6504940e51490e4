import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange, Limits, Step } from '../model/index.ts';
import { httpLoopback, type Loopback, performOnce, rawLoopback, targetAt } from './loopback.ts';

const servers: Loopback[] = [];
const kept = async (server: Promise<Loopback>) => {
  servers.push(await server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const OK = 'HTTP/1.1 200 OK\r\n';

/** Answers with these bytes, then ends the connection properly, resets it, or leaves it open. */
const answering = async (
  bytes: string | Buffer,
  then: 'end' | 'reset' | 'open' = 'end',
  limits: Partial<Limits> = {},
  step: Partial<Step> = {},
): Promise<Exchange> => {
  const server = await kept(
    rawLoopback((socket) => {
      socket.write(bytes, () => {
        // A reset that follows at once may overtake the bytes.
        if (then === 'end') socket.end();
        else if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 50);
      });
    }),
  );
  return performOnce(targetAt(server.url, { limits }), step);
};

describe('a connection that never comes about', () => {
  it('is refused', async () => {
    const gone = await httpLoopback(() => {});
    await gone.close();
    const exchange = await performOnce(targetAt(gone.url));
    expect(exchange.ending).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
    expect(exchange.response).toBeUndefined();
  });

  it('is refused where the name does not resolve', async () => {
    const exchange = await performOnce(targetAt('http://nowhere.invalid'));
    expect(exchange.ending).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
    });
  });

  it('is refused where TLS meets plain text', async () => {
    const server = await kept(httpLoopback((_request, response) => response.end()));
    const exchange = await performOnce(targetAt(server.url.replace('http:', 'https:')));
    expect(exchange.ending).toMatchObject({ kind: 'refused', reason: expect.stringContaining('SSL') });
  });

  it('is refused where a header cannot be sent', async () => {
    const exchange = await answering(`${OK}\r\n`, 'end', {}, { headers: { 'x-bad': 'a\nb' } });
    expect(exchange.ending).toMatchObject({ kind: 'refused', reason: expect.stringContaining('x-bad') });
  });
});

describe('a reply that arrives whole', () => {
  it.each([
    ['content-length', `${OK}content-length: 5\r\n\r\nhello`],
    ['chunked', `${OK}transfer-encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n`],
    ['ended by the connection', `${OK}\r\nhello`],
    [
      'after an interim reply',
      `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${OK}content-length: 5\r\n\r\nhello`,
    ],
  ])('%s', async (_name, bytes) => {
    const exchange = await answering(bytes);
    expect(exchange.ending).toEqual({ kind: 'complete' });
    expect(exchange.response).toMatchObject({
      status: 200,
      body: { text: 'hello', encoding: 'utf8', size: 5 },
    });
    const { headersMs = -1, firstByteMs = -1, endMs = -1 } = exchange.response?.timings ?? {};
    expect(headersMs).toBeGreaterThanOrEqual(0);
    expect(firstByteMs).toBeGreaterThanOrEqual(headersMs);
    expect(endMs).toBeGreaterThanOrEqual(firstByteMs);
  });

  it('is stored as base64 where it is not UTF-8', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    const exchange = await answering(Buffer.concat([Buffer.from(`${OK}content-length: 4\r\n\r\n`), bytes]));
    expect(exchange.response?.body).toEqual({ text: bytes.toString('base64'), encoding: 'base64', size: 4 });
  });

  it('is complete as HTML too, and without a body', async () => {
    expect((await answering(`${OK}content-type: text/html\r\n\r\n<html>`)).ending.kind).toBe('complete');
    expect((await answering('HTTP/1.1 204 No Content\r\ncontent-encoding: gzip\r\n\r\n')).ending.kind).toBe(
      'complete',
    );
  });

  it('joins headers of one name', async () => {
    const exchange = await answering(`${OK}Set-Cookie: a=1\r\nset-cookie: b=2\r\nX-One: 1\r\n\r\n`);
    expect(exchange.response?.headers).toEqual({ 'set-cookie': 'a=1, b=2', 'x-one': '1' });
  });
});

describe('a reply that breaks off', () => {
  it('is cut with the bytes so far when the connection is reset', async () => {
    const exchange = await answering(`${OK}content-length: 50\r\n\r\nhello`, 'reset');
    expect(exchange.ending).toMatchObject({ kind: 'cut', afterBytes: 5 });
    expect(exchange.response?.body.text).toBe('hello');
  });

  it('is cut when less came than was declared', async () => {
    const exchange = await answering(`${OK}content-length: 50\r\n\r\nhello`);
    expect(exchange.ending).toMatchObject({ kind: 'cut', afterBytes: 5 });
  });

  it('is cut when the last chunk never came', async () => {
    const exchange = await answering(`${OK}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n`);
    expect(exchange.ending).toMatchObject({ kind: 'cut', afterBytes: 5 });
    expect(exchange.response?.body.text).toBe('hello');
  });

  it.each([
    '',
    'HTTP/1.1 200 OK\r\nx: ',
    'SSH-2.0-OpenSSH_9.6\r\n',
    'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
  ])('is cut after nothing: %j', async (bytes) => {
    const exchange = await answering(bytes);
    expect(exchange.ending).toMatchObject({ kind: 'cut', afterBytes: 0 });
    expect(exchange.response).toBeUndefined();
  });

  it('keeps the events that a cut stream gave', async () => {
    const exchange = await answering(
      `${OK}content-type: text/event-stream\r\ncontent-length: 500\r\n\r\ndata: 1\n\n: beat\n\ndata: 2`,
      'reset',
    );
    expect(exchange.ending.kind).toBe('cut');
    expect(exchange.response?.stream).toMatchObject([
      { kind: 'event', data: '1' },
      { kind: 'comment', text: 'beat' },
    ]);
    expect(exchange.response?.body.text).toMatch(/data: 2$/);
  });
});

describe('a reply that takes too long', () => {
  it('times out while headers are missing', async () => {
    const exchange = await answering('', 'open', { caseDeadlineMs: 80 });
    expect(exchange.ending).toEqual({ kind: 'timeout', phase: 'headers', limitMs: 80 });
    expect(exchange.response).toBeUndefined();
  });

  it('times out when no byte comes any more', async () => {
    const exchange = await answering(`${OK}content-length: 50\r\n\r\nhello`, 'open', { idleDeadlineMs: 80 });
    expect(exchange.ending).toEqual({ kind: 'timeout', phase: 'idle', limitMs: 80 });
    expect(exchange.response?.body.text).toBe('hello');
  });

  it('takes a comment as a sign of life, and ends an endless stream at the deadline', async () => {
    const server = await kept(
      httpLoopback((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        const beat = setInterval(() => response.write(': beat\n\n'), 20);
        response.on('close', () => clearInterval(beat));
      }),
    );
    const limits = { idleDeadlineMs: 400, caseDeadlineMs: 700 };
    const exchange = await performOnce(targetAt(server.url, { limits }));
    expect(exchange.ending).toEqual({ kind: 'timeout', phase: 'total', limitMs: 700 });
    expect(exchange.response?.stream?.length).toBeGreaterThan(3);
  });
});

describe('a reply that is too big', () => {
  const flood = async (contentType: string, piece: string | Buffer, limits: Partial<Limits>) => {
    const server = await kept(
      httpLoopback((_request, response) => {
        response.writeHead(200, { 'content-type': contentType });
        const more = () => {
          while (!response.destroyed && response.write(piece));
        };
        response.on('drain', more);
        more();
      }),
    );
    const exchange = await performOnce(targetAt(server.url, { limits }));
    await expect.poll(() => server.open.size).toBe(0);
    return exchange;
  };

  it('is oversize at the cap, with exactly the bytes allowed', async () => {
    const exchange = await flood('application/json', Buffer.alloc(65_536, 'x'), { maxBodyBytes: 100_001 });
    expect(exchange.ending).toEqual({ kind: 'oversize', limit: 'body', allowed: 100_001 });
    expect(exchange.response?.body).toMatchObject({ size: 100_001 });
  });

  it('is oversize at an endless line of a stream', async () => {
    const exchange = await flood('text/event-stream; charset=utf-8', 'data: xxxxxxx', { maxLineBytes: 5000 });
    expect(exchange.ending).toEqual({ kind: 'oversize', limit: 'line', allowed: 5000 });
  });

  it('is oversize at too many events', async () => {
    const exchange = await flood('Text/Event-Stream', 'data: 1\n\n:\n', { maxEvents: 100 });
    expect(exchange.ending).toEqual({ kind: 'oversize', limit: 'events', allowed: 100 });
    expect(exchange.response?.stream).toHaveLength(100);
  });

  it('is oversize at a flood of headers', async () => {
    const headers = Array.from({ length: 2000 }, (_, n) => `x-${n}: ${'y'.repeat(60)}\r\n`).join('');
    const exchange = await answering(`${OK}${headers}\r\n`);
    expect(exchange.ending).toEqual({ kind: 'oversize', limit: 'line', allowed: 65_536 });
  });
});
