import {
  ApiError,
  type Content,
  FunctionCallingConfigMode,
  type GenerateContentConfig,
  type GenerateContentParameters,
  GoogleGenAI,
} from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPublishedGateway } from './published.ts';

const KEY = 'test-key-of-the-official-client';
const TEXT = 'gemini-2.5-flash';
const THINKING = 'gemini-3-flash-preview';
const EMBEDDING = 'gemini-embedding-001';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
let models: GoogleGenAI['models'];

beforeAll(async () => {
  gateway = await startPublishedGateway('google', { keys: [KEY] });
  const httpOptions = { baseUrl: gateway.url };
  models = new GoogleGenAI({ apiKey: KEY, vertexai: false, apiVersion: 'v1beta', httpOptions }).models;
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
