import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Case, Exchange, Limits, Step, Target } from '../model/index.ts';
import { openProbe } from './probe.ts';

/** A server for the tests of this folder, on 127.0.0.1. */
export interface Loopback {
  /** Without trailing slash. */
  readonly url: string;
  /** Sockets that are still open. */
  readonly open: ReadonlySet<Socket>;
  readonly close: () => Promise<void>;
}

const listening = async (server: Server): Promise<Loopback> => {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has this kind of address.
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { url: `http://127.0.0.1:${port}`, open, close };
};

/** Serves HTTP. */
export const httpLoopback = (listener: RequestListener): Promise<Loopback> =>
  listening(createHttpServer(listener));

/** Answers every request head with whatever `answer` does to the socket. */
export const rawLoopback = (answer: (socket: Socket, head: string) => void): Promise<Loopback> =>
  listening(
    createServer((socket) => {
      let head = '';
      socket.on('data', (bytes) => {
        head += bytes.toString('latin1');
        if (!head.includes('\r\n\r\n')) return;
        answer(socket, head);
        head = '';
      });
    }),
  );

/** Limits wide enough to matter in no test that does not set its own. */
export const WIDE: Limits = {
  concurrency: 4,
  caseDeadlineMs: 30_000,
  idleDeadlineMs: 20_000,
  maxBodyBytes: 1_048_576,
  maxLineBytes: 262_144,
  maxEvents: 10_000,
  maxRedirects: 3,
  retryBudgetMs: 0,
  attempts: 1,
  tasks: 4,
  callbackWaitMs: 2_000,
};

/** A target of a provider that publishes `x-goog-api-key` first. */
export const targetAt = (
  baseUrl: string,
  change: { readonly limits?: Partial<Limits>; readonly headers?: Record<string, string> } = {},
): Target => ({
  name: 'loopback',
  provider: {
    id: 'loopback',
    title: 'loopback',
    lineage: ['loopback'],
    families: {
      gemini: {
        prefix: '/v1beta',
        operations: [],
        auth: ['x-goog-api-key', 'bearer'],
        models: {},
        capabilities: [],
        errors: {},
      },
    },
    disagreements: [],
    silent: [],
  },
  baseUrl,
  models: {},
  capabilities: {},
  headers: change.headers ?? {},
  limits: { ...WIDE, ...change.limits },
  paid: true,
  callbacks: false,
});

/** A case of these steps; each is a GET of `/` with the key as bearer where it does not say otherwise. */
export const caseOf = (...steps: readonly Partial<Step>[]): Case => ({
  id: 'gemini/test',
  family: 'gemini',
  origin: { kind: 'accept', variation: 'minimal' },
  title: 'a test',
  expect: 'accept',
  steps: steps.map((step, n) => ({ name: `s${n}`, method: 'GET', path: '/', auth: 'bearer', ...step })),
});

/** What the tests use as a key. */
export const CANARY = 'sk-canary/7f+Zq"3dX~90AbCdEf';

/** Performs one step against a target and closes the probe. */
export const performOnce = async (target: Target, step: Partial<Step> = {}): Promise<Exchange> => {
  const probe = openProbe({ target, secret: CANARY });
  try {
    const [exchange] = await probe.perform(caseOf(step));
    if (exchange === undefined) throw new Error('the case came to nothing');
    return exchange;
  } finally {
    await probe.close();
  }
};
