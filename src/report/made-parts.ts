import type { Case, Exchange, JsonValue, StreamItem } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';

const BASE = 'http://127.0.0.1:4010/gemini/v1beta';

/** What a made exchange may differ in. */
export interface Made {
  readonly step?: string;
  readonly operation?: string;
  readonly body?: JsonValue;
  readonly status?: number;
  readonly reply?: string;
  readonly mediaType?: string;
  readonly stream?: readonly StreamItem[];
}

const bodyOf = (text: string) => ({
  text,
  encoding: 'utf8' as const,
  size: new TextEncoder().encode(text).length,
});

/** One exchange of the sample; small and complete unless told otherwise. */
export const madeExchange = (made: Made = {}): Exchange => {
  const { step = 'ask', operation = 'generateContent', status = 200, mediaType = 'application/json' } = made;
  const stream = made.stream;
  return {
    step,
    operation,
    request: {
      method: 'POST',
      url: `${BASE}/models/gemini-2.5-pro:${operation}${stream === undefined ? '' : '?alt=sse'}`,
      headers: { authorization: `Bearer ${SECRET_MARK}`, 'content-type': 'application/json' },
      body: bodyOf(
        JSON.stringify(made.body ?? { contents: [{ role: 'user', parts: [{ text: "Say 'hello'." }] }] }),
      ),
    },
    response: {
      status,
      headers: { 'content-type': mediaType, date: 'Thu, 20 Nov 2025 10:00:00 GMT' },
      body: bodyOf(made.reply ?? '{}'),
      ...(stream === undefined ? {} : { stream }),
      timings: { headersMs: 41, firstByteMs: 58, endMs: stream?.at(-1)?.atMs ?? 96 },
    },
    ending: { kind: 'complete' },
    fidelity: { bytes: true, headers: true, timings: true, whole: true },
    retries: 0,
  };
};

/** A stream of texts, one event each 70 ms, with a heartbeat in the middle. */
export const madeStream = (texts: readonly string[]): readonly StreamItem[] => {
  let atByte = 0;
  return texts.map((text, n) => {
    const data = JSON.stringify({
      candidates: [{ content: { role: 'model', parts: [{ text }] }, index: 0 }],
    });
    const atMs = 58 + n * 70 + (n % 3) * 25;
    const here = atByte;
    atByte += data.length + 8;
    return n === Math.floor(texts.length / 2)
      ? { kind: 'comment', text: 'keep-alive', atMs, atByte: here }
      : { kind: 'event', data, atMs, atByte: here };
  });
};

/** A case of one step. */
export const madeCase = (id: string, title: string, expect: Case['expect'] = 'accept'): Case => ({
  id,
  family: 'gemini',
  title,
  expect,
  origin:
    expect === 'accept'
      ? { kind: 'accept', variation: 'minimal' }
      : { kind: 'reject', defect: 'wrong-type', at: '/generationConfig/temperature' },
  steps: [
    {
      name: 'ask',
      operation: id.split('/')[1] ?? 'generateContent',
      method: 'POST',
      path: '/models/gemini-2.5-pro:generateContent',
      auth: 'bearer',
    },
  ],
});
