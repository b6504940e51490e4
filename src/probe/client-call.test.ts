import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type InstalledClient, installedClients } from './installed-clients.ts';
import { CANARY, httpLoopback, type Loopback, targetAt } from './loopback.ts';
import { openProbe } from './probe.ts';

const installed = await installedClients([process.cwd()]);

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const clientNamed = (name: string): InstalledClient => {
  const found = installed.find((one) => one.package === name);
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
};

interface Asked {
  readonly client?: string;
  readonly call?: string;
  readonly deadlineMs?: number;
  readonly maxBodyBytes?: number;
  readonly headers?: Record<string, string>;
  readonly closeAfterMs?: number;
}

/** What one call of a client comes to at a server that answers like this. */
const outcomeAt = async (listener: RequestListener, asked: Asked = {}) => {
  const { deadlineMs = 20_000, maxBodyBytes = 100_000, headers = {}, closeAfterMs } = asked;
  const client = clientNamed(asked.client ?? 'openai');
  const call = client.calls.find(({ name }) => name === (asked.call ?? 'chat.completions.create'));
  if (call === undefined) throw new Error('no such call');
  server = await httpLoopback(listener);
  const limits = { caseDeadlineMs: deadlineMs, maxBodyBytes };
  const probe = openProbe({ target: targetAt(server.url, { headers, limits }), secret: CANARY });
  if (closeAfterMs !== undefined) setTimeout(() => void probe.close(), closeAfterMs);
  const outcome = await probe.callClient(client, call, { prefix: '/v1', model: 'm' });
  await probe.close();
  return outcome;
};

const endless: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const timer = setInterval(
    () => response.write('data: {"choices":[{"index":0,"delta":{"content":"x"}}]}\n\n'),
    5,
  );
  response.on('close', () => clearInterval(timer));
};

const halfBody: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{');
};

describe('a target that never comes to an end', () => {
  it.each([
    ['chat.completions.create', halfBody],
    ['chat.completions.create, stream', endless],
    ['chat.completions.stream', endless],
    ['chat.completions.create', () => undefined],
  ] as const)('%s is ended by the deadline, and said to be', async (call, listener) => {
    const fetchBefore = globalThis.fetch;
    expect(await outcomeAt(listener, { call, deadlineMs: 150 })).toMatchObject({
      kind: 'breaks',
      error: expect.stringContaining('no end within 150 ms'),
    });
    expect(globalThis.fetch).toBe(fetchBefore);
  });

  it('is ended when the probe is closed', async () => {
    const call = 'chat.completions.stream';
    expect(await outcomeAt(endless, { call, closeAfterMs: 50 })).toMatchObject({ kind: 'breaks' });
  });

  it('is ended where it says more than is read of one answer', async () => {
    const flood: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(timer));
    };
    expect(await outcomeAt(flood)).toMatchObject({
      kind: 'breaks',
      error: expect.stringContaining('more than 100000 bytes'),
    });
  });
});

it('a list that never ends is left after some pages', async () => {
  const list: RequestListener = (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"data":[{"id":"m","type":"model"}],"has_more":true,"first_id":"m","last_id":"m"}');
  const asked = { client: '@anthropic-ai/sdk', call: 'models.list' };
  expect(await outcomeAt(list, asked)).toMatchObject({
    kind: 'breaks',
    error: expect.stringContaining('more than 50 requests for one call'),
  });
});

describe('what a client says', () => {
  it('names the cause, where it speaks of a connection only', async () => {
    const away: RequestListener = (_, response) =>
      void response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' }).end();
    expect(await outcomeAt(away)).toMatchObject({
      error: expect.stringContaining('a redirect to http://127.0.0.1:1/elsewhere, which is not followed'),
    });
  });

  it('holds no piece of the key, wherever an answer is cut', async () => {
    for (const before of [250, 270, 285, 290, 295, 299]) {
      const echo: RequestListener = ({ headers }, response) =>
        void response
          .writeHead(500, { 'content-type': 'text/html' })
          .end(`${'y'.repeat(before)}${headers.authorization?.replace('Bearer ', '')} and more`);
      const outcome = await outcomeAt(echo);
      await server?.close();
      expect(JSON.stringify(outcome)).not.toContain(CANARY.slice(0, 9));
      expect(JSON.stringify(outcome)).toContain('yyy');
    }
  });
});

it('an answer that gives the key away piece by piece is not shown', async () => {
  const middle = CANARY.length >> 1;
  const pieces = [CANARY.slice(0, middle), CANARY.slice(middle)];
  const leaking: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const content of pieces)
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
    response.end('data: [DONE]\n\n');
  };
  const told = JSON.stringify(await outcomeAt(leaking, { call: 'chat.completions.create, stream' }));
  expect(told).toContain('finish_reason is null');
  expect(told).toContain('a stream that may hold the key in pieces');
  for (const piece of pieces) expect(told).not.toContain(JSON.stringify(piece).slice(1, -1));
});

describe('what a client sends', () => {
  const hear = async (asked: Asked) => {
    const heard: Record<string, unknown>[] = [];
    await outcomeAt(({ headers }, response) => {
      heard.push(headers);
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
    }, asked);
    return heard;
  };

  it.each([
    ['openai', 'chat.completions.create'],
    ['@anthropic-ai/sdk', 'messages.create'],
    ['@google/genai', 'models.generateContent'],
  ])('is not taken from the environment of %s', async (client, call) => {
    const own = {
      ANTHROPIC_AUTH_TOKEN: 'own-0001',
      ANTHROPIC_CUSTOM_HEADERS: 'x-own: own-0002',
      OPENAI_ORG_ID: 'own-0003',
      OPENAI_CUSTOM_HEADERS: 'x-own: own-0004',
      GOOGLE_API_KEY: 'own-0005',
    };
    Object.assign(process.env, own);
    try {
      expect(JSON.stringify(await hear({ client, call }))).not.toContain('own-00');
      expect(process.env).toMatchObject(own);
    } finally {
      for (const name of Object.keys(own)) delete process.env[name];
    }
  });

  it.each(['openai', '@anthropic-ai/sdk', '@google/genai'])(
    'holds the headers of the target beside those of %s',
    async (client) => {
      const call = clientNamed(client).calls.find(({ name }) => name.startsWith('a model'))?.name ?? '';
      const headers = { 'X-Tenant': 'one', 'User-Agent': 'not this' };
      const [first] = await hear({ client, call, headers });
      expect(first).toMatchObject({ 'x-tenant': 'one' });
      expect(first?.['user-agent']).not.toBe('not this');
    },
  );

  it('holds no credentials of the target where a wrong key must be refused', async () => {
    const headers = { Cookie: 'session=0123456789', 'X-Tenant': 'one' };
    const [first] = await hear({ call: 'a wrong key', headers });
    expect(first).toMatchObject({ 'x-tenant': 'one' });
    expect(first).not.toHaveProperty('cookie');
  });
});
