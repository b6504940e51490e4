import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, it } from 'vitest';
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

const HOSTILE: Readonly<Record<string, { readonly deed: Deed; readonly ending: string }>> = {
  'accepts and hangs': { deed: { socket: () => {} }, ending: 'timeout' },
  'hangs after the headers': {
    deed: { answer: (_, response) => void response.writeHead(200, JSON_HEAD).flushHeaders() },
    ending: 'timeout',
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
    ending: 'cut',
  },
  'speaks no HTTP': {
    deed: { socket: (socket) => void socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')) },
    ending: 'cut',
  },
  'answers HTML to everything': {
    deed: answer(
      { 'content-type': 'text/html' },
      '<!doctype html><title>Sign in</title><script>alert(1)</script>',
    ),
    ending: 'complete',
  },
  'sends 1 GiB of zeros': {
    deed: pouring(JSON_HEAD, Buffer.alloc(MIB), 1024),
    ending: 'oversize',
  },
  'sends a gzip bomb': {
    deed: answer({ ...JSON_HEAD, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(256 * MIB))),
    ending: 'oversize',
  },
  'sends events without end': {
    deed: pouring(STREAM_HEAD, Buffer.from(EVENT.repeat(500)), Number.POSITIVE_INFINITY),
    ending: 'oversize',
  },
  'sends 100,000 tiny events': {
    deed: pouring(STREAM_HEAD, Buffer.from('data: 1\n\n'.repeat(1000)), 100),
    ending: 'oversize',
  },
  'sends one line of 300 MB': {
    deed: pouring(STREAM_HEAD, Buffer.from(`data: ${'x'.repeat(MIB - 6)}`), 300),
    ending: 'oversize',
  },
  'sends invalid UTF-8': {
    deed: answer(JSON_HEAD, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])),
    ending: 'complete',
  },
  'sends broken gzip': {
    deed: answer({ ...JSON_HEAD, 'content-encoding': 'gzip' }, Buffer.from('this is not gzip at all')),
    ending: 'undecodable',
  },
  'redirects to another host': {
    deed: {
      answer: (request, response) => {
        request.resume();
        response.writeHead(307, { location: 'http://attacker.invalid/v1beta/steal' }).end();
      },
    },
    ending: 'redirected',
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

const CONFIG = `targets:
  - name: hostile
    provider: google
    limits: { maxBodyBytes: 8388608, maxLineBytes: 4194304, maxEvents: 20000 }
`;

/** A smoke run with short deadlines only where the target makes it wait, and caps that are soon reached. */
const attack = async (url: string, timeoutMs: number) => {
  const out = emptyFolder();
  const config = join(out, 'hostile.yaml');
  writeFileSync(config, CONFIG);
  const args = ['run', '-c', config, '-u', url, '-e', 'smoke', '-o', out, '--report', 'html,junit,json'];
  const env = { CONCORDAT_API_KEY: 'sk-hostile-0123456789' };
  const called = await call([...args, '--timeout-ms', String(timeoutMs)], { env });
  const file = join(out, 'run.jsonl');
  const run = foldRun(readRunFile(readFileSync(file, 'utf8').split('\n'), file), file);
  const reports = ['report.html', 'junit.xml', 'report.json'].map((name) => statSync(join(out, name)).size);
  rmSync(out, { recursive: true });
  const endings = new Set([...run.exchanges.values()].flat().map(({ ending }) => ending.kind));
  return { ...called, run, reports, endings: [...endings] };
};

beforeAll(() => void builtProgram());

describe.concurrent('a hostile target is judged to the end', () => {
  it.for(Object.entries(HOSTILE))('%s', async ([, { deed, ending }], { expect }) => {
    const target = await listen(deed);
    const seen = await attack(target.url, ending === 'timeout' ? 300 : 60_000);
    target.close();
    expect(seen.stderr).toBe('');
    expect(seen.code).toBe(1);
    expect(seen.endings).toEqual([ending]);
    expect(seen.run.cases.size).toBeGreaterThan(8);
    expect(seen.run.summary.end).toBe('finished');
    expect(seen.run.verdicts.some(({ outcome }) => outcome === 'fail')).toBe(true);
    expect(Math.min(...seen.reports)).toBeGreaterThan(0);
    expect(seen.peakMiB).toBeLessThan(512);
  });

  it('refuses connections', async ({ expect }) => {
    const target = await listen({ socket: () => {} });
    target.close();
    const { code, stderr, endings } = await attack(target.url, 60_000);
    expect({ code, stderr, endings }).toEqual({ code: 1, stderr: '', endings: ['refused'] });
  });
});
