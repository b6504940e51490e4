import type { IncomingMessage, ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange, Step, StepDeed } from '../model/index.ts';
import { jsonOf } from '../schema/evidence.ts';
import { member } from '../schema/read.ts';
import { isInner, MOST_ASSET_BYTES } from './asset-fetcher.ts';
import { CANARY, caseOf, httpLoopback, targetAt } from './loopback.ts';
import { pauseMs } from './pace.ts';
import { openProbe, type Watch } from './probe.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const serve = async (listener: (request: IncomingMessage, response: ServerResponse) => unknown) => {
  const server = await httpLoopback((request, response) => void listener(request, response));
  open.unshift(server);
  return server;
};

const probing = (url: string, { limits = {}, listens = false } = {}) => {
  const target = targetAt(url, { limits });
  const probe = openProbe({ target, secret: CANARY, ...(listens && { listening: {} }) });
  open.unshift(probe);
  return probe;
};

const json = (response: ServerResponse, body: unknown, status = 200, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const polling = (change: Partial<Extract<StepDeed, { kind: 'poll' }>['until']> = {}): Partial<Step> => ({
  name: 'poll',
  path: '/task',
  deed: {
    kind: 'poll',
    until: { state: '/state', ends: ['done'], everyMs: 2, deadlineMs: 5_000, ...change },
  },
});

const statesOf = (exchanges: readonly Exchange[]) =>
  exchanges.map(({ response }) => member(jsonOf(response?.body), 'state'));

describe('a query that is repeated', () => {
  it('ends with the state that ends it, each answer an exchange of its own', async () => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked += 1;
      json(response, { state: asked < 4 ? 'busy' : 'done' });
    });
    const exchanges = await probing(server.url).perform(caseOf(polling()));
    expect(exchanges.map(({ step }) => step)).toEqual(['poll', 'poll#2', 'poll#3', 'poll#4']);
    expect(statesOf(exchanges)).toEqual(['busy', 'busy', 'busy', 'done']);
  });

  it('gives up at its deadline, and the steps after it are sent all the same', async () => {
    const server = await serve((_, response) => json(response, { state: 'busy' }));
    const exchanges = await probing(server.url).perform(
      caseOf(polling({ deadlineMs: 60 }), { name: 'after' }),
    );
    expect(exchanges.length).toBeGreaterThan(2);
    expect(exchanges.at(-1)?.step).toBe('after');
  });

  it('gives up where nothing of use comes back, at once where the key or the purse is refused', async () => {
    const answering = async (status: number) => {
      const server = await serve((_, response) => json(response, {}, status));
      return (await probing(server.url).perform(caseOf(polling()))).length;
    };
    expect(await answering(500)).toBe(4);
    expect(await answering(200)).toBe(4);
    expect(await answering(402)).toBe(1);
  });

  it('takes no time from the deadline of its case', async () => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked += 1;
      json(response, { state: asked < 6 ? 'busy' : 'done' });
    });
    const probe = probing(server.url, { limits: { caseDeadlineMs: 400 } });
    const exchanges = await probe.perform(caseOf(polling({ everyMs: 100 }), { name: 'after' }));
    expect(exchanges.at(-1)?.step).toBe('after');
    expect(exchanges.at(-1)?.ending.kind).toBe('complete');
  });

  it('waits as the reply asks, else as long as suggested and up to three times that, a fifth more or less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (everyMs, n, random) => {
          const plain = pauseMs(everyMs, n, {}, random);
          expect(plain).toBeGreaterThanOrEqual(Math.max(1, everyMs * 0.8 - 1e-6));
          expect(plain).toBeLessThanOrEqual(Math.max(1, everyMs * 3.6 + 1e-6));
          expect(pauseMs(everyMs, n, { 'retry-after': '8' }, random)).toBe(8_000);
          expect(pauseMs(1_000, n, { 'openai-poll-after-ms': '250' }, random)).toBe(250);
          expect(pauseMs(everyMs, n, { 'retry-after': '0' }, random)).toBe(Math.max(1, everyMs / 4));
          expect(pauseMs(everyMs, n, { 'retry-after': '999999999' }, random)).toBe(120_000);
        },
      ),
    );
  });
});

describe('an id that can stand in no path', () => {
  it.each(['..', '.', '\ud800', 'x'.repeat(2000), ''])('is leant on by nothing: %j', async (id) => {
    const seen: (string | undefined)[] = [];
    const server = await serve((request, response) => {
      seen.push(request.url);
      json(response, { id });
    });
    const steps = [{ name: 'task' }, { name: 'after', path: `/tasks/$\{task#/id}` }];
    const exchanges = await probing(server.url).perform(caseOf(...steps));
    expect(seen).toEqual(['/']);
    expect(exchanges).toHaveLength(1);
  });
});

describe('what is billed', () => {
  it.each([
    [503, 1],
    [429, 2],
  ])('is sent again after 429 only: %i', async (status, times) => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked += 1;
      if (asked === 1) json(response, {}, status, { 'retry-after': '0' });
      else json(response, { id: 'a' });
    });
    const probe = probing(server.url, { limits: { retryBudgetMs: 5_000 } });
    await probe.perform(caseOf({ name: 'task', method: 'POST', paid: 'video' }));
    expect(asked).toBe(times);
  });

  it('is told as soon as it is answered, and not sent where it is known', async () => {
    const seen: string[] = [];
    const server = await serve((request, response) => {
      seen.push(request.url ?? '');
      json(response, request.url === '/create' ? { id: 'one' } : { state: 'done' });
    });
    const told: Exchange[] = [];
    const watch: Watch = { billed: (exchange) => void told.push(exchange) };
    const steps: readonly Partial<Step>[] = [
      { name: 'task', method: 'POST', path: '/create', paid: 'video' },
      { name: 'task.early', path: '/early', expect: 'reject' },
      { ...polling(), name: 'task.poll', path: `/tasks/$\{task#/other|/id}` },
    ];
    const probe = probing(server.url);
    await probe.perform(caseOf(...steps), watch);
    expect(told.map(({ step }) => step)).toEqual(['task']);
    expect(seen).toEqual(['/create', '/early', '/tasks/one']);
    seen.length = 0;
    const again = await probe.perform(caseOf(...steps), { known: told });
    // What had to be asked before the end cannot be asked any more.
    expect(seen).toEqual(['/tasks/one']);
    expect(again.map(({ step }) => step)).toEqual(['task', 'task.poll']);
  });
});

const fetching: Partial<Step> = {
  name: 'asset',
  auth: 'none',
  deed: { kind: 'fetch', from: 'first', at: ['/urls/*'] },
};

/** A server whose first answer names these addresses. */
const naming = async (urls: (base: string) => readonly string[], limits = {}) => {
  const heads: Record<string, unknown>[] = [];
  const server = await serve((request, response) => {
    if (request.url === '/') return json(response, { urls: urls(`http://${request.headers.host}`) });
    heads.push(request.headers);
    if (request.url === '/moved') return void response.writeHead(302, { location: '/a.png' }).end();
    if (request.url === '/large') return void response.end(Buffer.alloc(4 * MOST_ASSET_BYTES));
    response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 255]));
  });
  const probe = probing(server.url, { limits });
  const exchanges = await probe.perform(caseOf({ name: 'first' }, fetching));
  return { heads, assets: exchanges.slice(1) };
};

describe('what lies behind an address', () => {
  it('is fetched without the key, over redirects, once each', async () => {
    const { heads, assets } = await naming((base) => [`${base}/a.png`, `${base}/moved`, `${base}/a.png`]);
    expect(assets.map(({ step, apart, response }) => [step, apart, response?.status])).toEqual([
      ['asset', 'asset', 200],
      ['asset#2', 'asset', 200],
    ]);
    expect(JSON.stringify(heads)).not.toContain(CANARY);
    expect(assets[0]?.response?.body).toMatchObject({ encoding: 'base64', size: 5 });
  });

  it('is kept to its beginning, with the size that the server told', async () => {
    const { assets } = await naming((base) => [`${base}/large`]);
    expect(assets[0]?.fidelity.whole).toBe(false);
    expect(assets[0]?.ending.kind).toBe('complete');
    expect(Buffer.from(assets[0]?.response?.body.text ?? '', 'utf8').length).toBeLessThanOrEqual(
      MOST_ASSET_BYTES,
    );
  });

  it('may stand in the address itself', async () => {
    const { assets } = await naming(() => ['data:image/png;base64,iVBORw==']);
    expect(assets[0]?.response?.headers['content-type']).toBe('image/png');
    expect(assets[0]?.response?.body.size).toBe(4);
  });

  it('is left alone where it is no web address, or holds the key', async () => {
    const { assets, heads } = await naming((base) => [
      'file:///etc/passwd',
      'ftp://a.example/b',
      'no address',
      `${base}/a.png?key=${encodeURIComponent(CANARY)}`,
    ]);
    expect(assets.map(({ ending }) => ending.kind)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(JSON.stringify(assets)).not.toContain('canary');
    expect(heads).toEqual([]);
  });

  it('is not brought the key by a redirect, and is not looked for beside the target', async () => {
    const asked: (string | undefined)[] = [];
    const thief = await serve((request, response) => {
      asked.push(request.url);
      response.end('x');
    });
    const server = await serve((request, response) => {
      if (request.url === '/')
        return json(response, {
          urls: [`http://${request.headers.host}/a`, 'http://169.254.169.254/latest'],
        });
      response.writeHead(302, { location: `${thief.url}/take?k=${encodeURIComponent(CANARY)}` }).end();
    });
    const exchanges = await probing(server.url).perform(caseOf({ name: 'first' }, fetching));
    expect(asked).toEqual([]);
    expect(exchanges.slice(1).map(({ ending }) => ending.kind)).toEqual(['refused', 'refused']);
  });

  it('is told as refused where a data address cannot be read', async () => {
    const { assets } = await naming(() => ['data:video/mp4,100%']);
    expect(assets[0]?.ending.kind).toBe('refused');
  });

  it('is inner for every address that the outside cannot reach', () => {
    const inner = [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.9',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ];
    const more = ['[::1]', '[fe80::1]', '[fd00::2]', '[::ffff:127.0.0.1]', 'localhost', 'a.localhost'];
    expect([...inner, ...more].filter((one) => !isInner(one))).toEqual([]);
    expect(['8.8.8.8', '172.32.0.1', '[2606:4700::1111]', 'cdn.example'].filter(isInner)).toEqual([]);
  });
});

describe('a download', () => {
  it('goes on without the key where the route sends it to another host', async () => {
    const seen: unknown[] = [];
    const store = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(200, { 'content-type': 'video/mp4' }).end(Buffer.from([0, 255, 0x66]));
    });
    const server = await serve((_, response) =>
      response.writeHead(302, { location: `${store.url}/v.mp4` }).end(),
    );
    const exchanges = await probing(server.url).perform(
      caseOf({ name: 'content', operation: 'downloadVideo', deed: { kind: 'download' } }),
    );
    expect(seen).toEqual([undefined]);
    expect(exchanges.map(({ step, apart, response }) => [step, apart, response?.status])).toEqual([
      ['content', undefined, 302],
      ['content#2', 'asset', 200],
    ]);
  });
});

describe('callbacks', () => {
  const post = (url: string, body: unknown) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const listening = (kind: 'address' | 'deaf-address'): readonly Partial<Step>[] => [
    {
      name: 'task',
      method: 'POST',
      body: { kind: 'json', value: { callBackUrl: { $from: `task.${kind}`, at: '' } } },
    },
    {
      name: 'task.callback',
      deed: { kind: 'listen', to: 'task', stage: ['/stage'], ends: ['complete'], waitMs: 500 },
    },
  ];

  it.each(['address', 'deaf-address'] as const)('are heard until the last stage, at an %s', async (kind) => {
    const answers: Promise<unknown>[] = [];
    const server = await serve(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const url = String(JSON.parse(text).callBackUrl);
      json(response, { id: 'one' });
      answers.push(post(url, { stage: 'text', key: CANARY }).catch(() => 'cut'));
      answers.push(post(url, { stage: 'complete' }).catch(() => 'cut'));
      answers.push(fetch(new URL('/elsewhere', url)).then(({ status }) => status));
    });
    const probe = probing(server.url, { listens: true });
    const exchanges = await probe.perform(caseOf(...listening(kind)));
    const calls = exchanges.filter(({ apart }) => apart === 'callback');
    expect(calls.map(({ step }) => step)).toEqual(['task.callback', 'task.callback#2']);
    expect(JSON.stringify(calls)).not.toContain(CANARY);
    await probe.close();
    const told = await Promise.all(answers);
    expect(told.filter((one) => one === 'cut')).toHaveLength(kind === 'address' ? 0 : 2);
    expect(told).toContain(404);
  });

  it('are not waited for longer than was said', async () => {
    const server = await serve((_, response) => json(response, { id: 'one' }));
    const exchanges = await probing(server.url, { listens: true }).perform(caseOf(...listening('address')));
    expect(exchanges.map(({ step }) => step)).toEqual(['task']);
  });
});
