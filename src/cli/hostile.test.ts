import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, it } from 'vitest';
import type { RunRecord } from '../model/index.ts';
import { foldRun, readRunFile } from '../run/fold.ts';
import { builtProgram, call, emptyFolder } from './built.ts';

/** What a hostile target does with every connection or request. */
type Deed = { readonly socket: (socket: Socket) => void } | { readonly answer: RequestListener };

const MIB = 1024 * 1024;

/** Writes pieces for as long as the client takes them. */
const pour = (response: ServerResponse, piece: Buffer, pieces: number): void => {
  let left = pieces;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    if (left === 0) response.end();
  };
  response.on('error', () => {});
  more();
};

const JSON_HEAD = { 'content-type': 'application/json' };
const STREAM_HEAD = { 'content-type': 'text/event-stream' };
const EVENT = 'data: {"candidates":[{"content":{"role":"model","parts":[{"text":"x"}]},"index":0}]}\n\n';

const answer = (head: Record<string, string>, body: string | Buffer): Deed => ({
  answer: (request, response) => {
    request.resume();
    response.writeHead(200, head).end(body);
  },
});

const pouring = (head: Record<string, string>, piece: Buffer, pieces: number): Deed => ({
  answer: (request, response) => {
    request.resume();
    response.writeHead(200, head);
    pour(response, piece, pieces);
  },
});

const HOSTILE: Readonly<Record<string, { readonly deed: Deed; readonly endings: readonly string[] }>> = {
  'accepts and hangs': { deed: { socket: () => {} }, endings: ['timeout'] },
  'hangs after the headers': {
    deed: { answer: (_, response) => void response.writeHead(200, JSON_HEAD).flushHeaders() },
    endings: ['timeout'],
  },
  'resets in the middle of the body': {
    deed: {
      socket: (socket) => {
        socket.once('data', () => {
          socket.write(
            'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999\r\n\r\n{"cand',
          );
          setTimeout(() => socket.resetAndDestroy(), 20);
        });
      },
    },
    endings: ['cut'],
  },
  'speaks no HTTP': {
    deed: { socket: (socket) => void socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')) },
    endings: ['cut'],
  },
  'answers HTML to everything': {
    deed: answer(
      { 'content-type': 'text/html' },
      '<!doctype html><title>Sign in</title><script>alert(1)</script>',
    ),
    endings: ['complete'],
  },
  'sends 1 GiB of zeros': {
    deed: pouring(JSON_HEAD, Buffer.alloc(MIB), 1024),
    endings: ['oversize', 'timeout'],
  },
  'sends a gzip bomb': {
    deed: answer({ ...JSON_HEAD, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(256 * MIB))),
    endings: ['oversize', 'timeout'],
  },
  'sends events without end': {
    deed: pouring(STREAM_HEAD, Buffer.from(EVENT.repeat(500)), Number.POSITIVE_INFINITY),
    endings: ['oversize', 'timeout'],
  },
  'sends 100,000 tiny events': {
    deed: pouring(STREAM_HEAD, Buffer.from('data: 1\n\n'.repeat(1000)), 100),
    endings: ['complete', 'timeout'],
  },
  'sends one line of 300 MB': {
    deed: pouring(STREAM_HEAD, Buffer.from(`data: ${'x'.repeat(MIB - 6)}`), 300),
    endings: ['oversize', 'timeout'],
  },
  'sends invalid UTF-8': {
    deed: answer(JSON_HEAD, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])),
    endings: ['complete'],
  },
  'sends broken gzip': {
    deed: answer({ ...JSON_HEAD, 'content-encoding': 'gzip' }, Buffer.from('this is not gzip at all')),
    endings: ['undecodable'],
  },
  'redirects to another host': {
    deed: {
      answer: (request, response) => {
        request.resume();
        response.writeHead(307, { location: 'http://attacker.invalid/v1beta/steal' }).end();
      },
    },
    endings: ['redirected'],
  },
};

const listen = async (deed: Deed): Promise<{ url: string; close: () => void }> => {
  const sockets = new Set<Socket>();
  const server = 'socket' in deed ? createSocketServer(deed.socket) : createServer(deed.answer);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo, not a pipe's name.
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `http://127.0.0.1:${port}`, close };
};

const attack = async (url: string) => {
  const out = emptyFolder();
  const args = ['run', '-p', 'google', '-u', url, '-e', 'smoke', '-o', out, '--report', 'html,junit,json'];
  const called = await call([...args, '--timeout-ms', '1500'], {
    env: { CONCORDAT_API_KEY: 'sk-hostile-0123456789' },
  });
  const file = join(out, 'run.jsonl');
  const records: RunRecord[] = [...readRunFile(readFileSync(file, 'utf8').split('\n'), file)];
  return { ...called, out, size: Buffer.byteLength(readFileSync(file)), run: foldRun(records, file) };
};

beforeAll(() => void builtProgram());

describe.concurrent('a hostile target is judged to the end', () => {
  it.for(Object.entries(HOSTILE))('%s', async ([name, { deed, endings }], { expect }) => {
    const target = await listen(deed);
    const startedMs = performance.now();
    const { code, stderr, run, peakMiB, size } = await attack(target.url);
    target.close();
    console.info(
      `${name}: exit ${code}, ${Math.round(peakMiB)} MiB, file ${Math.round(size / MIB)} MiB, ${Math.round(performance.now() - startedMs)} ms`,
    );
    expect(stderr).toBe('');
    expect(code).toBe(1);
    const seen = new Set([...run.exchanges.values()].flat().map(({ ending }) => ending.kind));
    expect(endings).toEqual(expect.arrayContaining([...seen]));
    expect(run.cases.size).toBeGreaterThan(8);
    expect(run.summary.end).toBe('finished');
    expect(run.verdicts.some(({ outcome }) => outcome === 'fail')).toBe(true);
    expect(peakMiB).toBeLessThan(512);
  });

  it('refuses connections', async ({ expect }) => {
    const target = await listen({ socket: () => {} });
    target.close();
    const { code, stderr, run } = await attack(target.url);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const seen = new Set([...run.exchanges.values()].flat().map(({ ending }) => ending.kind));
    expect([...seen]).toEqual(['refused']);
  });
});
