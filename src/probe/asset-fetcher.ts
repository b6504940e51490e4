import { lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import type { Ending, Headers } from '../model/index.ts';
import type { CaseClock } from './case-clock.ts';
import { endingOf } from './endings.ts';
import { redirectOf } from './redirect.ts';
import type { Outcome } from './send.ts';

/** Beginning of an asset that is kept: enough to tell what it is, and how large a picture. */
export const MOST_ASSET_BYTES = 64 * 1024;
const MOST_REDIRECTS = 3;
const CONNECT_DEADLINE_MS = 10_000;

const ASKING: Headers = { accept: '*/*', 'user-agent': 'concordat' };

/** Addresses of this machine, of this network, and of the services that clouds keep beside it. */
const inner = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['168.63.129.16', 32],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
] as const)
  inner.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
] as const)
  inner.addSubnet(network, prefix, 'ipv6');

/** True for an address that nobody outside this machine and its network can reach. */
export const isInner = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  if (family === 0) return /(^|\.)localhost$/i.test(bare);
  return inner.check(bare, family === 6 ? 'ipv6' : 'ipv4');
};

const LOOPBACK = /^(127(\.\d+){3}|\[::1\]|([^.]+\.)*localhost)$/i;

const refused = (reason: string): Outcome => ({ ending: { kind: 'refused', reason } });

/** Resolves names, but none to an inner address: a name proves nothing before it is looked up. */
const outerLookup: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, options, (error, address, family) => {
    const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
    const bad = error === null ? found.find(isInner) : undefined;
    if (bad === undefined) done(error, address, family);
    else done(new Error(`${hostname} is ${bad}, an address of an inner network`), []);
  });
};

const headersOf = (raw: Dispatcher.ResponseData['headers']): Headers =>
  Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const dataIn = (head: string, data: string): Buffer | undefined => {
  if (/;base64$/i.test(head)) return Buffer.from(data, 'base64');
  try {
    return Buffer.from(decodeURIComponent(data));
  } catch {
    return undefined;
  }
};

const fromData = (url: string): Outcome => {
  const [head = '', data = ''] = url.slice('data:'.length).split(/,(.*)/s);
  const bytes = dataIn(head, data);
  if (bytes === undefined) return refused('the data address cannot be read');
  return {
    ending: { kind: 'complete' },
    answer: {
      status: 200,
      headers: {
        'content-type': head.split(';')[0] ?? '',
        'content-length': String(bytes.length),
      },
      body: bytes.subarray(0, MOST_ASSET_BYTES),
      timings: { headersMs: 0, firstByteMs: 0, endMs: 0 },
    },
  };
};

/** Fetches what addresses in replies lead to, on whatever public host, never with the key or the user's headers. */
export class AssetFetcher {
  readonly #mayBeInner: (url: URL) => boolean;
  readonly #holdsKey: (address: string) => boolean;
  readonly #outer = new Agent({ connect: { timeout: CONNECT_DEADLINE_MS, lookup: outerLookup } });
  readonly #any = new Agent({ connect: { timeout: CONNECT_DEADLINE_MS } });
  readonly #stop = new AbortController();

  /**
   * Inner addresses are fetched only on the target's own host, and those of this machine where it is here. `holdsKey` tells
   * of an address that it carries the key: whoever wrote it there would have us bring it to another host.
   */
  constructor(base: URL, holdsKey: (address: string) => boolean) {
    const isHere = LOOPBACK.test(base.hostname);
    this.#mayBeInner = (url) => url.hostname === base.hostname || (isHere && LOOPBACK.test(url.hostname));
    this.#holdsKey = holdsKey;
  }

  /** Never rejects; undefined where it was closed meanwhile. */
  async fetch(address: string, clock: CaseClock): Promise<Outcome | undefined> {
    if (/^data:/i.test(address)) return fromData(address);
    let url = address;
    for (let hops = 0; ; hops += 1) {
      const outcome = await this.#get(url, clock);
      if (this.#stop.signal.aborted) return undefined;
      const { answer } = outcome;
      const to = answer && redirectOf(answer.status, answer.headers, url);
      if (answer === undefined || to === undefined) return outcome;
      if (hops >= MOST_REDIRECTS) return { answer, ending: { kind: 'redirected', to: String(to) } };
      url = String(to);
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.all([this.#outer.destroy(), this.#any.destroy()]);
  }

  async #get(address: string, clock: CaseClock): Promise<Outcome> {
    if (this.#holdsKey(address)) return refused('the address holds the key: it is not fetched');
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined) return refused(`${address.slice(0, 100)} is no address`);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return refused(`${url.protocol} is not fetched`);
    const free = this.#mayBeInner(url);
    if (!free && isInner(url.hostname)) return refused(`${url.hostname} is an address of an inner network`);
    return this.#receive(url, free ? this.#any : this.#outer, clock.leftMs());
  }

  async #receive(url: URL, dispatcher: Agent, leftMs: number): Promise<Outcome> {
    const deadline = AbortSignal.timeout(Math.max(1, Math.round(leftMs)));
    const signal = AbortSignal.any([deadline, this.#stop.signal]);
    const sentAt = performance.now();
    let connected = false;
    try {
      const { request } = await import('undici');
      const reply = await request(url, { dispatcher, method: 'GET', headers: { ...ASKING }, signal });
      connected = true;
      const headersMs = Math.round(performance.now() - sentAt);
      const headers = headersOf(reply.headers);
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of reply.body) {
        // A body without an encoding yields Buffers.
        chunks.push(chunk as Buffer);
        bytes += (chunk as Buffer).length;
        if (bytes >= MOST_ASSET_BYTES) break;
      }
      const timings = { headersMs, firstByteMs: headersMs, endMs: Math.round(performance.now() - sentAt) };
      const body = Buffer.concat(chunks).subarray(0, MOST_ASSET_BYTES);
      return { ending: { kind: 'complete' }, answer: { status: reply.statusCode, headers, body, timings } };
    } catch (error) {
      const ending: Ending = deadline.aborted
        ? { kind: 'timeout', phase: connected ? 'total' : 'headers', limitMs: Math.round(leftMs) }
        : endingOf(error, { connected, bodyBytes: 0, connectDeadlineMs: CONNECT_DEADLINE_MS });
      return { ending };
    }
  }
}
