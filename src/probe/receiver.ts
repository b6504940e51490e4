import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Exchange, type Headers, UnusableInput } from '../model/index.ts';
import { bodyOf } from './body.ts';
import type { Redactor } from './redact.ts';

/** Where the run listens for callbacks, and by what address the target reaches it. */
export interface Listening {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: a free one. */
  readonly port?: number;
  /** The public address that leads to host and port; default: those themselves. */
  readonly publicUrl?: string;
}

const MOST_BODY_BYTES = 1024 * 1024;
const MOST_CALLS = 100;
/** All that is kept of what is posted to one address. */
const MOST_KEPT_BYTES = 2 * 1024 * 1024;
const DEAF = 'deaf';

interface Ear {
  readonly calls: Exchange[];
  readonly waiting: Set<() => void>;
  /** Calls that were let in, and bytes that they may still bring. */
  admitted: number;
  leftBytes: number;
}

const readBody = async (request: IncomingMessage, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    // An IncomingMessage without an encoding yields Buffers.
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
};

const headersOf = ({ headers }: IncomingMessage): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

/** Hears what a target posts to the addresses that were given to it; an address that nobody was given is 404. */
export class Receiver {
  readonly #redactor: Redactor;
  readonly #token = randomBytes(12).toString('hex');
  readonly #ears = new Map<string, Ear>();
  #server: Server | undefined;
  #base = '';
  #closed = false;
  #names = 0;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** Begins to listen. Throws `UnusableInput` where nothing can listen there. */
  async open({ host = '127.0.0.1', port = 0, publicUrl }: Listening): Promise<void> {
    const server = createServer((request, response) => {
      this.#take(request)
        .then((status) => {
          if (status !== undefined) response.writeHead(status).end();
        })
        .catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          new UnusableInput({
            file: 'command line',
            place: '--callback-port',
            problem: `nothing can listen at ${host}:${port} (${error.code ?? error.message})`,
            remedy: 'give another port',
          }),
        ),
      );
      server.listen(port, host, resolve);
    });
    this.#server = server;
    // A server that listens on a port has an AddressInfo, not a pipe's name.
    const address = server.address() as AddressInfo;
    this.#base = (publicUrl ?? `http://${host}:${address.port}`).replace(/\/+$/, '');
  }

  /** A fresh address; what is posted there is told by `heard` under its key. One for the deaf takes calls and never answers. */
  addressFor(key: string, deaf: boolean): string {
    this.#names += 1;
    const path = `/${this.#token}/${this.#names}${deaf ? `/${DEAF}` : ''}`;
    const ear: Ear = { calls: [], waiting: new Set(), admitted: 0, leftBytes: MOST_KEPT_BYTES };
    this.#ears.set(path, ear);
    this.#ears.set(key, ear);
    return this.#base + path;
  }

  /** What was posted to the address of a key until `isDone`, or until so long has passed. */
  async heard(
    key: string,
    isDone: (calls: readonly Exchange[]) => boolean,
    waitMs: number,
  ): Promise<readonly Exchange[]> {
    const ear = this.#ears.get(key);
    if (ear === undefined) return [];
    if (!isDone(ear.calls))
      await new Promise<void>((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          ear.waiting.delete(look);
          resolve();
        };
        const look = (): void => {
          if (this.#closed || isDone(ear.calls)) finish();
        };
        const timer = setTimeout(finish, waitMs);
        ear.waiting.add(look);
      });
    return [...ear.calls];
  }

  /** Nothing more is heard, and nobody waits any longer. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { waiting } of this.#ears.values()) for (const look of waiting) look();
    const server = this.#server;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  /** The status to answer with; undefined where nothing is answered at all. */
  async #take(request: IncomingMessage): Promise<number | undefined> {
    const path = new URL(request.url ?? '/', 'http://here.invalid').pathname;
    // A public address may lead here with a path of its own before ours.
    const own = path.slice(Math.max(0, path.indexOf(`/${this.#token}/`)));
    const ear = this.#ears.get(own);
    if (ear === undefined) return 404;
    const most = Math.min(MOST_BODY_BYTES, ear.leftBytes);
    if (ear.admitted >= MOST_CALLS || most <= 0) return 429;
    // The place is taken before anything is read: many calls may come at once.
    ear.admitted += 1;
    ear.leftBytes -= most;
    const body = await readBody(request, most);
    ear.leftBytes += most - body.length;
    const isDeaf = own.endsWith(`/${DEAF}`);
    ear.calls.push(this.#exchange(request, body, isDeaf));
    for (const look of ear.waiting) look();
    return isDeaf ? undefined : 200;
  }

  #exchange(request: IncomingMessage, body: Buffer, isDeaf: boolean): Exchange {
    return {
      step: '',
      request: {
        method: request.method ?? 'POST',
        url: this.#redactor.text(`${this.#base}${request.url ?? ''}`),
        headers: this.#redactor.headers(headersOf(request)),
        body: bodyOf(body, this.#redactor),
      },
      // What is said to a deaf address is never answered.
      ...(!isDeaf && {
        response: {
          status: 200,
          headers: {},
          body: { text: '', encoding: 'utf8', size: 0 },
          timings: { headersMs: 0, firstByteMs: 0, endMs: 0 },
        },
      }),
      ending: { kind: 'complete' },
      fidelity: { bytes: true, headers: true, timings: true, whole: true },
      apart: 'callback',
      retries: 0,
    };
  }
}
