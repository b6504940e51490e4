import { inflateSync } from 'node:zlib';
import {
  ApiError,
  type Content,
  FunctionCallingConfigMode,
  type GenerateContentConfig,
  type GenerateContentParameters,
  GoogleGenAI,
  Modality,
} from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPublishedGateway } from './published.ts';

const KEY = 'test-key-of-the-official-client';
const TEXT = 'gemini-2.5-flash';
const THINKING = 'gemini-3-flash-preview';
const IMAGE = 'gemini-2.5-flash-image';
const EMBEDDING = 'gemini-embedding-001';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
let models: GoogleGenAI['models'];

const clientFor = (apiKey: string) =>
  new GoogleGenAI({ apiKey, vertexai: false, apiVersion: 'v1beta', httpOptions: { baseUrl: gateway.url } });

beforeAll(async () => {
  gateway = await startPublishedGateway('google', { keys: [KEY] });
  models = clientFor(KEY).models;
});
afterAll(() => gateway.close());

const weather = {
  functionDeclarations: [
    {
      name: 'get_weather',
      parametersJsonSchema: {
        type: 'object',
        properties: { city: { type: 'string' }, unit: { enum: ['C', 'F'] } },
        required: ['city'],
      },
    },
  ],
};

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

describe('the official client uses tools', () => {
  const asked: Content = { role: 'user', parts: [{ text: 'What is the weather in Paris?' }] };
  const answered = (count: number): Content => ({
    role: 'user',
    parts: Array.from({ length: count }, () => ({
      functionResponse: { name: 'get_weather', response: { degrees: 21 } },
    })),
  });

  it('in a round trip that carries the signature', async () => {
    const called = await ask([asked], { tools: [weather] }, THINKING);
    expect(called.functionCalls).toMatchObject([{ name: 'get_weather', args: { city: 'Paris', unit: 'C' } }]);
    const turn = called.candidates?.[0]?.content ?? {};
    expect(turn.parts?.[0]?.thoughtSignature).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const final = await ask([asked, turn, answered(1)], { tools: [weather] }, THINKING);
    expect(final.text).toContain('21');
    expect(final.functionCalls).toBeUndefined();
  });

  it('and is refused a lost or changed signature, or too many responses', async () => {
    const called = await ask([asked], { tools: [weather] }, THINKING);
    const [part = {}] = called.candidates?.[0]?.content?.parts ?? [];
    const { thoughtSignature = '', ...unsigned } = part;
    const tampered = {
      ...part,
      thoughtSignature: `${thoughtSignature.startsWith('A') ? 'B' : 'A'}${thoughtSignature.slice(1)}`,
    };
    for (const spoiled of [unsigned, tampered]) {
      const history = [asked, { role: 'model', parts: [spoiled] }, answered(1)];
      const error = await failure(ask(history, { tools: [weather] }, THINKING));
      expect(error.status).toBe(400);
      expect(error.message).toContain('thought_signature');
    }
    const bypassed = { ...part, thoughtSignature: 'skip_thought_signature_validator' };
    await ask([asked, { role: 'model', parts: [bypassed] }, answered(1)], { tools: [weather] }, THINKING);
    const many = await failure(ask([asked, { role: 'model', parts: [part] }, answered(2)], {}, THINKING));
    expect(many.message).toContain('number of function response parts');
  });

  it('as the mode says, streamed in one chunk', async () => {
    const mode = (name: FunctionCallingConfigMode) => ({
      tools: [weather],
      toolConfig: { functionCallingConfig: { mode: name } },
    });
    const silent = await ask([asked], mode(FunctionCallingConfigMode.NONE));
    expect(silent.functionCalls).toBeUndefined();
    const config = mode(FunctionCallingConfigMode.ANY);
    const calls = [];
    for await (const chunk of await models.generateContentStream({ model: TEXT, contents: [asked], config }))
      calls.push(...(chunk.functionCalls ?? []));
    expect(calls).toMatchObject([{ name: 'get_weather', args: { city: 'Paris' } }]);
  });

  it('and sees thoughts only when it asks for them', async () => {
    const shown = await ask('Why?', { thinkingConfig: { includeThoughts: true } }, THINKING);
    expect(shown.candidates?.[0]?.content?.parts?.map(({ thought }) => thought === true)).toEqual([
      true,
      false,
    ]);
    const hidden = await ask('Why?', {}, THINKING);
    expect(hidden.candidates?.[0]?.content?.parts?.length).toBe(1);
    expect(hidden.usageMetadata?.thoughtsTokenCount).toBeGreaterThan(0);
  });
});

describe('the official client counts, embeds and lists', () => {
  it('tokens as the prompt is counted', async () => {
    const contents = 'Count these tokens, please: Zürich, 漢字, 12345.';
    const { totalTokens } = await models.countTokens({ model: TEXT, contents });
    const { usageMetadata } = await ask(contents);
    expect(totalTokens).toBe(usageMetadata?.promptTokenCount);
  });

  it('embeddings, in a batch as one by one, of unit length', async () => {
    const texts = ['alpha', 'beta', 'gamma'];
    const config = { outputDimensionality: 64 };
    const batch = await models.embedContent({ model: EMBEDDING, contents: texts, config });
    const single = await Promise.all(
      texts.map((contents) => models.embedContent({ model: EMBEDDING, contents, config })),
    );
    expect(batch.embeddings).toEqual(single.map(({ embeddings }) => embeddings?.[0]));
    const values = batch.embeddings?.[1]?.values ?? [];
    expect(values.length).toBe(64);
    expect(Math.hypot(...values)).toBeCloseTo(1, 6);
  });

  it('models page by page, each as it is got alone', async () => {
    const names: string[] = [];
    const pager = await models.list({ config: { pageSize: 4, queryBase: true } });
    for await (const model of pager) {
      names.push(model.name ?? '');
      expect(await models.get({ model: model.name ?? '' })).toEqual(model);
    }
    expect(names.length).toBeGreaterThan(8);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(`models/${EMBEDDING}`);
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
