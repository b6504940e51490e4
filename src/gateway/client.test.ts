import { inflateSync } from 'node:zlib';
import {
  ApiError,
  type GenerateContentConfig,
  type GenerateContentParameters,
  GoogleGenAI,
  Modality,
} from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPublishedGateway } from './published.ts';

const KEY = 'test-key-of-the-official-client';
const TEXT = 'gemini-2.5-flash';
const IMAGE = 'gemini-2.5-flash-image';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
let models: GoogleGenAI['models'];

const clientFor = (apiKey: string) =>
  new GoogleGenAI({ apiKey, vertexai: false, apiVersion: 'v1beta', httpOptions: { baseUrl: gateway.url } });

beforeAll(async () => {
  gateway = await startPublishedGateway('google', { keys: [KEY] });
  models = clientFor(KEY).models;
});
afterAll(() => gateway.close());

const ask = (
  contents: GenerateContentParameters['contents'],
  config: GenerateContentConfig = {},
  model = TEXT,
) => models.generateContent({ model, contents, config });

const failure = async (doing: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) return error;
  throw new Error(`expected an ApiError, got ${String(error)}`);
};

describe('the official client generates', () => {
  it('plain text', async () => {
    const reply = await ask('How do gateways work?');
    expect(reply.text).toContain('How do gateways work?');
    expect(reply.candidates?.[0]?.finishReason).toBe('STOP');
    expect(reply.modelVersion).toBe(TEXT);
    const usage = reply.usageMetadata;
    const parts = [usage?.promptTokenCount, usage?.candidatesTokenCount, usage?.thoughtsTokenCount];
    expect(parts.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(usage?.totalTokenCount);
  });

  it('the same text in a stream of several chunks', async () => {
    const question = 'Tell me about naïve café owners in 漢字 🚀';
    const whole = await ask(question);
    const pieces: string[] = [];
    const ids = new Set<string | undefined>();
    const ends: (string | undefined)[] = [];
    for await (const chunk of await models.generateContentStream({ model: TEXT, contents: question })) {
      pieces.push(chunk.text ?? '');
      ids.add(chunk.responseId);
      ends.push(chunk.candidates?.[0]?.finishReason);
    }
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(whole.text);
    expect(ids.size).toBe(1);
    expect(ends.filter((end) => end !== undefined)).toEqual(['STOP']);
    expect(ends.at(-1)).toBe('STOP');
  });

  it('with a system instruction, limits, stop sequences and candidates', async () => {
    const short = await ask('Write a long story', {
      systemInstruction: 'Answer in one sentence.',
      maxOutputTokens: 20,
      candidateCount: 2,
    });
    expect(short.candidates?.map(({ index, finishReason }) => [index, finishReason])).toEqual([
      [0, 'MAX_TOKENS'],
      [1, 'MAX_TOKENS'],
    ]);
    expect(short.usageMetadata?.candidatesTokenCount).toBeLessThanOrEqual(40);
    const stopped = await ask('Say exactly: one two three END four', { stopSequences: ['END'] });
    expect(stopped.text).toBe('one two three ');
    expect(stopped.candidates?.[0]?.finishReason).toBe('STOP');
  });

  it('JSON that fits a schema', async () => {
    const reply = await ask('A recipe', {
      responseMimeType: 'application/json',
      responseSchema: {
        type: 'OBJECT',
        properties: {
          name: { type: 'STRING' },
          minutes: { type: 'INTEGER', minimum: 10, maximum: 20 },
          steps: { type: 'ARRAY', minItems: 2, items: { type: 'STRING', enum: ['mix', 'bake'] } },
        },
        required: ['name', 'minutes', 'steps'],
      } as never, // The client's Type enum cannot be written as its own values.
    });
    expect(JSON.parse(reply.text ?? '')).toEqual({ name: 'A recipe', minutes: 10, steps: ['mix', 'mix'] });
  });

  it('an image that decodes', async () => {
    const config = { responseModalities: [Modality.TEXT, Modality.IMAGE] };
    const reply = await ask('A blue cube', config, IMAGE);
    const png = Buffer.from(reply.data ?? '', 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const start = png.indexOf('IDAT') + 4;
    const pixels = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    expect(pixels.length).toBe(height * (1 + 3 * width));
  });

  it('grounded in a search', async () => {
    const reply = await ask('Who won?', { tools: [{ googleSearch: {} }] });
    const grounding = reply.candidates?.[0]?.groundingMetadata;
    expect(grounding?.webSearchQueries).toEqual(['Who won?']);
    for (const { segment } of grounding?.groundingSupports ?? []) {
      const bytes = Buffer.from(reply.text ?? '').subarray(segment?.startIndex ?? 0, segment?.endIndex);
      expect(bytes.toString()).toBe(segment?.text);
    }
  });
});

describe('the official client is refused', () => {
  it('with a wrong key', async () => {
    const wrong = clientFor('wrong').models.generateContent({ model: TEXT, contents: 'Hi' });
    const error = await failure(wrong);
    expect(error.status).toBe(400);
    expect(error.message).toContain('API_KEY_INVALID');
  });

  it('for an unknown model, also streamed', async () => {
    const request = { model: 'gemini-0-none', contents: 'Hi' };
    for (const doing of [models.generateContent(request), models.generateContentStream(request)]) {
      const error = await failure(doing);
      expect(error.status).toBe(404);
      expect(error.message).toContain('models/gemini-0-none');
    }
  });

  it('for a role that there is not, and a value out of range', async () => {
    const role = await failure(ask([{ role: 'assistant', parts: [{ text: 'Hi' }] }]));
    expect([role.status, JSON.parse(role.message)]).toMatchObject([
      400,
      { error: { message: 'Please use a valid role: user, model.', status: 'INVALID_ARGUMENT' } },
    ]);
    const range = await failure(ask('Hi', { temperature: 3 }));
    expect(range.message).toContain("Invalid value at 'generation_config.temperature'");
  });
});
