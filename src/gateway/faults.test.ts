import { request } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonValue } from '../model/index.ts';
import { valueAt } from '../schema/read.ts';
import { changeAt, changeCallAt } from './change.ts';
import { faults } from './faults.ts';
import { startPublishedGateway } from './published.ts';
import {
  changeFrames,
  changeHeaders,
  changeStatus,
  type Fault,
  fault,
  type Reply,
  toBytes,
} from './reply.ts';

const KEY = 'fault-key';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const ask = async (
  broken: Fault | undefined,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  if (broken === undefined) throw new Error('no such fault');
  const gateway = await startPublishedGateway('google', { keys: [KEY], fault: broken });
  closing.push(() => gateway.close());
  return request(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': KEY, ...headers },
    body: JSON.stringify(body),
  });
};

const HELLO = { contents: [{ parts: [{ text: 'Hello' }] }] };
const UNARY = '/v1beta/models/gemini-2.5-flash:generateContent';
const STREAM = '/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse';
const broken = (told: Pick<Fault, 'hear' | 'answer'>) => fault({ does: 'Breaks.', breaks: [], ...told });

describe('the faults that there are', () => {
  it('are found by their file names, and each says what it does', () => {
    expect([...faults().keys()]).toEqual(
      expect.arrayContaining(['gemini/adds-done', 'gemini/hides-status', 'gemini/miscounts-total']),
    );
    for (const [id, { does }] of faults()) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(does).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('adds-done ends a stream with [DONE]', async () => {
    const { body } = await ask(faults().get('gemini/adds-done'), STREAM, HELLO);
    expect((await body.text()).endsWith('data: [DONE]\r\n\r\n')).toBe(true);
  });

  it('miscounts-total is off by one', async () => {
    const { body } = await ask(faults().get('gemini/miscounts-total'), UNARY, HELLO);
    // A 200 of this operation is a JSON object.
    const usage = valueAt((await body.json()) as JsonValue, '/usageMetadata');
    const parts = ['promptTokenCount', 'candidatesTokenCount', 'thoughtsTokenCount'];
    const sum = parts.reduce((all, name) => all + Number(valueAt(usage, `/${name}`) ?? 0), 0);
    expect(valueAt(usage, '/totalTokenCount')).toBe(sum + 1);
  });

  it('hides-status leaves the word out', async () => {
    const { body } = await ask(faults().get('gemini/hides-status'), UNARY, {});
    expect(await body.json()).toEqual({ error: { code: 400, message: expect.any(String) as string } });
  });
});

describe('a fault', () => {
  it('may hear another body, path, method or key than was sent', async () => {
    const deaf = broken({
      hear: (call) => ({
        ...changeCallAt(call, '/contents', () => HELLO.contents),
        path: UNARY,
        credential: { scheme: 'x-goog-api-key', value: 'any', known: true },
      }),
    });
    const { statusCode, body } = await ask(deaf, '/v1/nowhere', {}, { 'x-goog-api-key': 'wrong' });
    await body.dump();
    expect(statusCode).toBe(200);
  });

  it('may change status, headers, and the bytes on the wire', async () => {
    const rude = broken({
      answer: (reply) =>
        toBytes(
          changeHeaders(changeStatus(reply, 202), { 'content-type': 'text/plain', vary: undefined }),
          (text) => text.toUpperCase(),
        ),
    });
    const { statusCode, headers, body } = await ask(rude, STREAM, HELLO);
    expect([statusCode, headers['content-type'], headers.vary]).toEqual([202, 'text/plain', undefined]);
    expect(await body.text()).toMatch(/^DATA: \{"CANDIDATES"/);
  });

  it('may cut the connection after some frames, or within a body', async () => {
    const cut = (reply: Reply): Reply => (reply.kind === 'stream' ? { ...reply, cut: true } : reply);
    const short = broken({ answer: (reply) => cut(changeFrames(reply, (frames) => frames.slice(0, 1))) });
    const { body } = await ask(short, STREAM, HELLO);
    await expect(body.text()).rejects.toThrow();
    const torn = broken({
      answer: (reply) => ({ ...toBytes(reply, (text) => text.slice(0, 20)), cut: true }) as Reply,
    });
    const { body: rest } = await ask(torn, UNARY, HELLO);
    await expect(rest.text()).rejects.toThrow();
  });

  it('may stay silent, and the gateway still closes', async () => {
    const silent = broken({ answer: () => ({ kind: 'silence' }) });
    const waiting = ask(silent, UNARY, HELLO);
    const refused = expect(waiting).rejects.toThrow();
    while (closing.length === 0) await new Promise(setImmediate);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all(closing.splice(0).map((close) => close()));
    await refused;
  });
});

describe('changeAt', () => {
  const body = { list: [{ a: 1, b: 2 }, { a: 3 }], other: 'x' };
  it.each<[string, unknown]>([
    ['/list/*/a', { list: [{ a: 9, b: 2 }, { a: 9 }], other: 'x' }],
    ['/list/1/a', { list: [{ a: 1, b: 2 }, { a: 9 }], other: 'x' }],
    ['/none/*/a', { list: [{ a: 1, b: 2 }, { a: 3 }], other: 'x' }],
    ['/new', { ...body, new: 9 }],
  ])('%s', (path, expected) => expect(changeAt(body, path, () => 9)).toEqual(expected));

  it('takes out what becomes undefined', () => {
    expect(changeAt(body, '/list/0', () => undefined)).toEqual({ list: [{ a: 3 }], other: 'x' });
    expect(changeAt(body, '/other', () => undefined)).toEqual({ list: body.list });
  });
});
