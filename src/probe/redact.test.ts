import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECRET_MARK } from '../model/index.ts';
import { CANARY, caseOf, httpLoopback, type Loopback, performOnce, targetAt } from './loopback.ts';
import { openProbe } from './probe.ts';
import { redactorFor, secretsOf } from './redact.ts';

const HEADER_SECRET = 'tenant-0123456789';

const htmlEscaped = (text: string) => text.replaceAll('"', '&quot;').replaceAll('-', '&#x2D;');
const unicodeEscaped = (text: string) =>
  Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join('');

/** Every way in which a server may give a text back. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'lower case': (text) => text.toLowerCase(),
  bearer: (text) => `Bearer ${text}`,
  'URL-encoded': encodeURIComponent,
  'URL-encoded as a form': (text) => new URLSearchParams({ text }).toString(),
  'URL-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'JSON string': (text) => JSON.stringify(text),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify({ text })),
  'JSON with escaped slash': (text) => JSON.stringify(text).replaceAll('/', '\\/'),
  'unicode escapes': unicodeEscaped,
  HTML: htmlEscaped,
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'basic auth': (text) => Buffer.from(`me:${text}`).toString('base64'),
  'bearer in base64': (text) => Buffer.from(`Bearer ${text}`).toString('base64'),
};

describe('a redactor', () => {
  const redactor = redactorFor([CANARY]);

  it.each(Object.entries(disguises))('finds a secret as %s', (_name, disguise) => {
    const redacted = redactor.text(`before ${disguise(CANARY)} after`);
    expect(redacted).toContain(SECRET_MARK);
    expect(redacted).toMatch(/^before .* after$/s);
    expect(redacted.length).toBeLessThan(60);
  });

  it('finds any key in any disguise, between any texts', () => {
    const key = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_./+=~'), minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(
        key,
        fc.constantFrom(...Object.values(disguises)),
        fc.string(),
        fc.string(),
        (secret, disguise, a, b) => {
          const held = redactorFor([secret]).text(`${a} ${disguise(secret)} ${b}`);
          expect(held).not.toContain(secret);
          expect(held).toContain(SECRET_MARK);
        },
      ),
    );
  });

  it('leaves everything else as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => redactor.text(text) === text));
  });

  it('is not slowed down by hostile runs', () => {
    for (const run of ['\\', '%25', '&#x0', '&#0', 's', 'sk-canary']) redactor.text(run.repeat(300_000));
  });

  it('takes the target headers for secrets, but for those that are public by what they are for', () => {
    const headers = { 'X-Tenant': `Token ${HEADER_SECRET}`, Accept: 'application/json', 'x-short': 'abc' };
    expect(secretsOf(targetAt('http://x', { headers }), 'short')).toEqual([
      `Token ${HEADER_SECRET}`,
      HEADER_SECRET,
    ]);
  });
});

/** A stream in which the key is spelled out over many deltas. */
const spelled = (key: string, sizes: readonly number[]) => {
  let from = 0;
  return sizes
    .map((size) => {
      const text = key.slice(from, from + size);
      from += size;
      return `data: ${JSON.stringify({ parts: [{ text }], n: 1 })}\n\n`;
    })
    .join('');
};

describe('a server that gives the key away', () => {
  let server: Loopback;
  beforeAll(async () => {
    server = await httpLoopback((request, response) => {
      const url = new URL(request.url ?? '/', 'http://x');
      if (url.pathname === '/redirect') {
        response.writeHead(302, { location: `http://127.0.0.1:1/?key=${encodeURIComponent(CANARY)}` }).end();
      } else if (url.pathname === '/bytes') {
        response.end(Buffer.concat([Buffer.from([0xff]), Buffer.from(CANARY), Buffer.from([0xfe])]));
      } else if (url.pathname === '/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        const text = `: ${CANARY}\nevent: ${CANARY}\nid: ${CANARY}\ndata: {"key":${JSON.stringify(CANARY)}}\n\n`;
        // Two pieces on the wire, the key across the seam.
        response.write(text.slice(0, 10), () => setTimeout(() => response.end(text.slice(10)), 20));
      } else if (url.pathname === '/deltas') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(
          `${spelled(CANARY, [3, 1, 9, 200])}data: ${CANARY.slice(0, 9)}\n\ndata: ${CANARY.slice(9)}\n\n`,
        );
      } else {
        const echo = Object.entries(disguises).map(([name, disguise]) => [name, disguise(CANARY)]);
        response.setHeader('x-echo', CANARY).setHeader('x-tenant-echo', HEADER_SECRET);
        response.writeHead(400, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({
            error: { message: `bad key ${CANARY}` },
            url: request.url,
            ...Object.fromEntries(echo),
          }),
        );
      }
    });
  });
  afterAll(() => server.close());

  it.each(['/', '/events', '/redirect', '/deltas'])(
    'leaves no trace of it in the record of %s',
    async (path) => {
      const target = targetAt(server.url, { headers: { 'x-tenant': HEADER_SECRET } });
      const body = { kind: 'json', value: { echo: CANARY } } as const;
      for (const auth of ['bearer', 'x-goog-api-key', 'x-api-key', 'query-key'] as const) {
        const exchange = await performOnce(target, { path, auth, method: 'POST', body });
        const record = JSON.stringify(exchange);
        for (const disguise of Object.values(disguises)) {
          expect(record).not.toContain(JSON.stringify(disguise(CANARY)).slice(1, -1));
        }
        expect(record).not.toContain(HEADER_SECRET);
        expect(exchange.request.body?.text).toBe(JSON.stringify({ echo: SECRET_MARK }));
        expect(JSON.stringify(exchange.response ?? exchange.ending)).toContain(SECRET_MARK);
      }
    },
  );

  it('says where the key stood', async () => {
    const { response } = await performOnce(targetAt(server.url), { path: '/events' });
    expect(response?.stream).toMatchObject([
      { kind: 'comment', text: SECRET_MARK },
      { kind: 'event', event: SECRET_MARK, id: SECRET_MARK, data: `{"key":"${SECRET_MARK}"}` },
    ]);
    const redirected = await performOnce(targetAt(server.url), { path: '/redirect' });
    expect(redirected.ending).toEqual({ kind: 'redirected', to: `http://127.0.0.1:1/?key=${SECRET_MARK}` });
  });

  it('is found out over several events, whose other text stays', async () => {
    const { response } = await performOnce(targetAt(server.url), { path: '/deltas' });
    const data = (text: string) => JSON.stringify({ parts: [{ text }], n: 1 });
    const expected = [data(SECRET_MARK), data(''), data(''), data(''), SECRET_MARK, ''];
    expect(response?.stream?.map((item) => item.kind === 'event' && item.data)).toEqual(expected);
    expect(response?.body.text).toBe(expected.map((text) => `data: ${text}\n\n`).join(''));
  });

  it('is found out in bytes that are no text', async () => {
    const { response } = await performOnce(targetAt(server.url), { path: '/bytes' });
    const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from(SECRET_MARK), Buffer.from([0xfe])]);
    expect(response?.body).toEqual({
      text: bytes.toString('base64'),
      encoding: 'base64',
      size: CANARY.length + 2,
    });
  });

  it('keeps a short key out of where we put it, and out of nothing else', async () => {
    const probe = openProbe({ target: targetAt(server.url), secret: 'bad' });
    const exchanges = await probe.perform(
      caseOf({ auth: 'bearer' }, { auth: 'query-key', query: { q: '1' } }, { auth: 'query-key' }),
    );
    await probe.close();
    expect(exchanges.map(({ request }) => request.headers.authorization ?? request.url)).toEqual([
      `Bearer ${SECRET_MARK}`,
      `${server.url}/?q=1&key=${SECRET_MARK}`,
      `${server.url}/?key=${SECRET_MARK}`,
    ]);
    expect(exchanges[0]?.response?.body.text).toContain('bad key');
  });
});
