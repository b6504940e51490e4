import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { parseJson } from '../schema/read.ts';
import { CANARY, caseOf, httpLoopback, type Loopback, performOnce, targetAt } from './loopback.ts';
import { openProbe, type Probe } from './probe.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const serve = async (
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Loopback> => {
  const server = await httpLoopback(listener);
  open.unshift(server);
  return server;
};

const probing = (server: Loopback, limits = {}, signal?: AbortSignal): Probe => {
  const target = targetAt(server.url, { limits });
  const probe = openProbe({ target, secret: CANARY, ...(signal === undefined ? {} : { signal }) });
  open.unshift(probe);
  return probe;
};

/** A reference as it stands in a path or a query. */
const inText = (reference: string) => `$\{${reference}}`;

const bodyOf = async (request: IncomingMessage) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

describe('the steps of a case', () => {
  it('are sent in order, each with its name and operation', async () => {
    const server = await serve((request, response) => response.end(request.url));
    const exchanges = await probing(server).perform(
      caseOf({ path: '/1', operation: 'models.list' }, { path: '/2' }, { path: '/3' }),
    );
    expect(exchanges.map(({ step, operation, response }) => [step, operation, response?.body.text])).toEqual([
      ['s0', 'models.list', '/1'],
      ['s1', undefined, '/2'],
      ['s2', undefined, '/3'],
    ]);
    expect(exchanges[1]).toMatchObject({
      retries: 0,
      fidelity: { bytes: true, headers: true, timings: true, whole: true },
    });
  });

  it('are sent at the same time where they say so', async () => {
    const waiting: ServerResponse[] = [];
    const server = await serve((_request, response) => {
      waiting.push(response);
      // Nobody is answered before all three are there.
      if (waiting.length === 3) for (const [n, one] of waiting.entries()) one.end(String(n));
      if (waiting.length > 3) response.end('after');
    });
    const together = { together: true };
    const exchanges = await probing(server).perform(caseOf(together, together, together, {}));
    expect(exchanges.map(({ ending }) => ending.kind)).toEqual(Array(4).fill('complete'));
    expect(exchanges[3]?.response?.body.text).toBe('after');
  });

  it('lean on earlier replies', async () => {
    const server = await serve((request, response) => {
      if (request.url?.startsWith('/list') === true) {
        response.end(
          JSON.stringify({
            models: [{ name: 'models/gemini 1', size: 7 }],
            next: 'a b',
            signature: 'QUJDRA==',
          }),
        );
      } else if (request.url === '/stream') {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"n":1}\n\ndata: x\n\n');
      } else void bodyOf(request).then((body) => response.end(JSON.stringify({ url: request.url, body })));
    });
    const from = (step: string, at: string, edit = {}) => ({ $from: step, at, ...edit });
    const value = {
      copied: from('s0', '/models/0'),
      deep: [from('s0', '/signature', { edit: 'tamper' }), { n: from('s1', '/0/n'), none: from('s1', '/1') }],
    };
    const [, , last] = await probing(server).perform(
      caseOf(
        { path: '/list' },
        { path: '/stream' },
        {
          method: 'POST',
          path: `/models/${inText('s0#/models/0/name')}:generateContent`,
          query: { pageToken: inText('s0#/next') },
          body: { kind: 'json', value },
        },
      ),
    );
    const heard = parseJson(last?.response?.body.text ?? '');
    expect(heard).toEqual({
      url: '/models/gemini%201:generateContent?pageToken=a+b',
      body: '{"copied":{"name":"models/gemini 1","size":7},"deep":["QUJDAA==",{"n":1,"none":null}]}',
    });
  });

  it.each([
    { body: { kind: 'json', value: { a: [{ $from: 's0', at: '/missing' }] } } },
    { body: { kind: 'json', value: { $from: 's0', at: '/n', edit: 'tamper' } } },
    { body: { kind: 'json', value: { $from: 'nobody', at: '' } } },
    { path: `/${inText('s0#/missing')}` },
    { query: { pageToken: inText('s0#/missing') } },
  ] as const)('end where one leans on what is not there: %j', async (step) => {
    let requests = 0;
    const server = await serve((_request, response) => {
      requests += 1;
      response.end('{"n":1}');
    });
    const exchanges = await probing(server).perform(caseOf({}, { method: 'POST', ...step }, {}));
    expect(exchanges.map((exchange) => exchange.step)).toEqual(['s0']);
    expect(requests).toBe(1);
  });

  it('go on after one that failed, until the deadline of the case is over', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/reset') request.socket.resetAndDestroy();
      else if (request.url !== '/hang') response.end('{}');
    });
    const probe = probing(server, { caseDeadlineMs: 300 });
    const exchanges = await probe.perform(caseOf({ path: '/reset' }, {}, { path: '/hang' }, {}));
    expect(exchanges.map(({ ending }) => ending.kind)).toEqual(['cut', 'complete', 'timeout']);
  });
});

describe('a redirect', () => {
  const redirecting = (status: number, location: string) =>
    serve((request, response) => {
      if (request.url === '/') response.writeHead(status, { location }).end('moved');
      else if (request.url === '/loop') response.writeHead(status, { location: '/loop' }).end('round');
      else
        void bodyOf(request).then((body) =>
          response.end(`${request.method} ${body} ${request.headers.authorization ?? '-'}`),
        );
    });
  const post = { method: 'POST', body: { kind: 'json', value: 1 } } as const;

  it.each([
    [301, 'GET  '],
    [302, 'GET  '],
    [303, 'GET  '],
    [307, 'POST 1 '],
    [308, 'POST 1 '],
  ])('%i is followed within the origin', async (status, said) => {
    const server = await redirecting(status, '/there');
    const { ending, response } = await performOnce(targetAt(server.url), post);
    expect(ending.kind).toBe('complete');
    expect(response?.body.text.startsWith(said)).toBe(true);
  });

  it('is never followed to another origin, and its reply is kept', async () => {
    let visits = 0;
    const elsewhere = await serve((_request, response) => {
      visits += 1;
      response.end();
    });
    const server = await redirecting(307, `${elsewhere.url}/x`);
    const { ending, response } = await performOnce(targetAt(server.url), post);
    expect(ending).toEqual({ kind: 'redirected', to: `${elsewhere.url}/x` });
    expect(response).toMatchObject({ status: 307, body: { text: 'moved' } });
    expect(visits).toBe(0);
  });

  it.each([
    ['/loop', '/loop'],
    ['http://[', 'http://['],
    ['ftp://x/', 'ftp://x/'],
  ])('is not followed for ever, nor to nowhere: %s', async (location, to) => {
    const server = await redirecting(302, location);
    const { ending } = await performOnce(targetAt(server.url));
    expect(ending).toEqual({ kind: 'redirected', to: to === '/loop' ? `${server.url}/loop` : to });
  });
});

describe('a server that asks for patience', () => {
  const patient = async (
    status: number,
    retryAfter: string | undefined,
    refusals: number,
    retryBudgetMs: number,
  ) => {
    let requests = 0;
    const server = await serve((_request, response) => {
      requests += 1;
      if (requests > refusals) return void response.end('now');
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('later');
    });
    const [exchange] = await probing(server, { retryBudgetMs }).perform(caseOf({}));
    return { requests, exchange };
  };

  it.each([429, 503])('is asked again after %i', async (status) => {
    const { exchange } = await patient(status, '0', 2, 1000);
    expect(exchange).toMatchObject({ retries: 2, response: { status: 200, body: { text: 'now' } } });
  });

  it.each([
    ['a date', new Date(0).toUTCString()],
    ['no word of when', undefined],
    ['nonsense', 'soon'],
  ])('is asked again with %s', async (_name, retryAfter) => {
    expect((await patient(429, retryAfter, 1, 5000)).exchange?.retries).toBe(1);
  });

  it('is not asked again once the budget is spent, nor where it asks for more than is left', async () => {
    expect(await patient(429, '0', 100, 250)).toMatchObject({
      requests: 3,
      exchange: { retries: 2, response: { status: 429 } },
    });
    expect(await patient(429, '60', 100, 5000)).toMatchObject({ requests: 1, exchange: { retries: 0 } });
    expect((await patient(500, '0', 100, 5000)).requests).toBe(1);
  });

  it('is not asked more than five times again', async () => {
    expect((await patient(429, '0', 100, 60_000)).requests).toBe(6);
  });
});

describe('an interruption', () => {
  const hanging = () =>
    serve((request, response) => {
      if (request.url === '/later') response.writeHead(503, { 'retry-after': '20' }).end();
      else if (request.url === '/half') response.writeHead(200).write('half');
      else if (request.url !== '/hang') response.end();
    });

  it.each(['/hang', '/half', '/later'])('ends what is under way, unrecorded: %s', async (path) => {
    const server = await hanging();
    const stop = new AbortController();
    const probe = probing(server, { retryBudgetMs: 60_000 }, stop.signal);
    const performed = probe.perform(caseOf({}, { path }, {}));
    setTimeout(() => stop.abort(), 100);
    expect((await performed).map(({ step }) => step)).toEqual(['s0']);
    expect(await probe.perform(caseOf({}))).toEqual([]);
    await expect.poll(() => server.open.size).toBe(0);
  });

  it('before the first request sends nothing', async () => {
    const server = await hanging();
    expect(await probing(server, {}, AbortSignal.abort()).perform(caseOf({}))).toEqual([]);
  });

  it('leaves no socket behind when the probe is closed, even twice', async () => {
    const server = await hanging();
    const probe = probing(server);
    const performed = probe.perform(caseOf({ together: true }, { together: true, path: '/hang' }));
    await expect.poll(() => server.open.size).toBe(2);
    await probe.close();
    await probe.close();
    expect((await performed).length).toBeLessThan(2);
    await expect.poll(() => server.open.size).toBe(0);
  });
});

it('sends 500 cases over few sockets, although some replies are given up', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/big') response.end(Buffer.alloc(3_000_000));
    else response.end('{}');
  });
  const probe = probing(server);
  for (let n = 0; n < 125; n += 1) {
    await Promise.all(
      [1, 2, 3, 4].map((m) => probe.perform(caseOf({ path: n % 25 === 0 && m === 1 ? '/big' : '/' }))),
    );
  }
  expect(server.open.size).toBeLessThanOrEqual(12);
});
