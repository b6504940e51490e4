import { readFileSync } from 'node:fs';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, member, parseJson, stringOf, valueAt } from '../../../schema/read.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-openai-chat';
const MODEL = 'gpt-4o-mini';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
beforeAll(async () => {
  gateway = await startPublishedGateway('openai', { keys: [KEY] });
});
afterAll(() => gateway.close());

const send = async (body: JsonValue | string, headers: Record<string, string> = {}) => {
  const reply = await request(`${gateway.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: reply.statusCode, headers: reply.headers, text: await reply.body.text() };
};

const user = (content: JsonValue): JsonObject => ({ role: 'user', content });

const ask = async (content: JsonValue, more: JsonObject = {}): Promise<JsonValue> => {
  const reply = await send({ model: MODEL, messages: [user(content)], ...more });
  expect([reply.status, reply.text]).toEqual([200, reply.text]);
  return parseJson(reply.text) ?? null;
};

const saying = async (content: JsonValue, more: JsonObject = {}) =>
  valueAt(await ask(content, more), '/choices/0/message/content');

const stream = async (content: JsonValue, more: JsonObject = {}) => {
  const reply = await send({ model: MODEL, messages: [user(content)], stream: true, ...more });
  expect(reply.status).toBe(200);
  const events = reply.text.split('\n\n');
  expect(events.pop()).toBe('');
  expect(events.pop()).toBe('data: [DONE]');
  return { ...reply, chunks: events.map((event) => parseJson(event.replace(/^data: /, '')) ?? null) };
};

const TOOLS = ['get_weather', 'get_time'].map((name) => ({
  type: 'function',
  function: {
    name,
    parameters: {
      type: 'object',
      properties: { city: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
      required: ['city', 'unit'],
    },
  },
}));

const callsIn = (reply: JsonValue) => arrayOf(valueAt(reply, '/choices/0/message/tool_calls'));

describe('a completion', () => {
  it('has the members of upstream, and usage that adds up', async () => {
    const reply = await ask('How do gateways work?');
    expect(reply).toMatchObject({ object: 'chat.completion', model: MODEL });
    expect(valueAt(reply, '/id')).toMatch(/^chatcmpl-\w{29}$/);
    expect(valueAt(reply, '/choices/0')).toMatchObject({
      index: 0,
      message: { role: 'assistant', refusal: null },
      logprobs: null,
      finish_reason: 'stop',
    });
    const { prompt_tokens, completion_tokens, total_tokens } = member(reply, 'usage') as Record<
      string,
      number
    >;
    expect((prompt_tokens ?? 0) + (completion_tokens ?? 0)).toBe(total_tokens);
  });

  it('repeats, counts, obeys the system, remembers, and keeps signs outside ASCII', async () => {
    expect(await saying('Reply with exactly this text: Grüße 漢字 🚀')).toBe('Grüße 漢字 🚀');
    expect(await saying('Count from 1 to 5')).toBe('1, 2, 3, 4, 5');
    const told = [
      { role: 'system', content: 'Whatever is asked, answer with exactly: kumquat' },
      user('Hello?'),
    ];
    expect(await saying('', { messages: told })).toBe('kumquat');
    const earlier = [
      user('My code word is marzipan.'),
      { role: 'assistant', content: 'Good.' },
      user('What is my code word?'),
    ];
    expect(await saying('', { messages: earlier })).toBe('marzipan');
  });

  it('is the same for the same request but for its id and time', async () => {
    const [one, two] = [await ask('Tell me of rain', { seed: 7 }), await ask('Tell me of rain', { seed: 7 })];
    expect(member(one, 'id')).not.toBe(member(two, 'id'));
    expect(member(one, 'choices')).toEqual(member(two, 'choices'));
    expect(member(one, 'system_fingerprint')).toBe(member(two, 'system_fingerprint'));
  });

  it('ends at a stop sequence and at the limit', async () => {
    const stopped = await ask('Repeat exactly these words: amber birch STOP cedar', { stop: 'STOP' });
    expect(valueAt(stopped, '/choices/0')).toMatchObject({
      message: { content: 'amber birch ' },
      finish_reason: 'stop',
    });
    for (const limit of ['max_tokens', 'max_completion_tokens']) {
      const cut = await ask('Count from 1 to 300', { [limit]: 5 });
      expect(valueAt(cut, '/choices/0/finish_reason')).toBe('length');
      expect(valueAt(cut, '/usage/completion_tokens')).toBe(5);
    }
  });

  it('comes in as many choices as asked', async () => {
    const choices = arrayOf(member(await ask('Write about rain', { n: 3 }), 'choices'));
    expect(choices.map((choice) => member(choice, 'index'))).toEqual([0, 1, 2]);
    expect(new Set(choices.map((choice) => valueAt(choice, '/message/content'))).size).toBe(3);
  });

  it('is JSON where JSON is asked for, and fits its schema', async () => {
    const json_schema = {
      name: 'city',
      schema: { type: 'object', properties: { city: { type: 'string' }, size: { type: 'integer' } } },
    };
    const fitting = await saying('A city', { response_format: { type: 'json_schema', json_schema } });
    expect(JSON.parse(String(fitting))).toEqual({ city: 'A city', size: 7 });
    const free = await saying('Some json please', { response_format: { type: 'json_object' } });
    expect(JSON.parse(String(free))).toBeTypeOf('object');
  });

  it('has logprobs of tokens that join to its text', async () => {
    const reply = await ask('Write about rain', { logprobs: true, top_logprobs: 2 });
    const tokens = arrayOf(valueAt(reply, '/choices/0/logprobs/content'));
    expect(tokens.map((one) => member(one, 'token')).join('')).toBe(
      valueAt(reply, '/choices/0/message/content'),
    );
    expect(tokens.every((one) => arrayOf(member(one, 'top_logprobs')).length === 2)).toBe(true);
  });

  it('thinks where the model does, within the limit', async () => {
    const more = { model: 'gpt-5-mini', reasoning_effort: 'low', max_completion_tokens: 20 };
    const { usage } = (await ask('Count from 1 to 300', more)) as { usage: JsonObject };
    expect(valueAt(usage, '/completion_tokens_details/reasoning_tokens')).toBe(10);
    expect(usage.completion_tokens).toBe(20);
  });

  it('sees a picture, and counts it', async () => {
    const url = `data:image/png;base64,${readFileSync('fixtures/media/red-8x8.png').toString('base64')}`;
    const text = 'Which colour is this image? Answer in one word.';
    const seen = await ask([
      { type: 'text', text },
      { type: 'image_url', image_url: { url } },
    ]);
    expect(valueAt(seen, '/choices/0/message/content')).toBe('Red');
    const blind = await ask(text);
    expect(valueAt(seen, '/usage/prompt_tokens')).toBe(Number(valueAt(blind, '/usage/prompt_tokens')) + 255);
  });
});

describe('tools', () => {
  const tools = TOOLS;
  it('are called where they are there, with arguments that fit', async () => {
    const reply = await ask('What is the weather in Oslo? Use get_weather.', { tools });
    expect(valueAt(reply, '/choices/0')).toMatchObject({
      message: { content: null },
      finish_reason: 'tool_calls',
    });
    expect(callsIn(reply)).toMatchObject([{ type: 'function', function: { name: 'get_weather' } }]);
    expect(valueAt(reply, '/choices/0/message/tool_calls/0/id')).toMatch(/^call_\w{24}$/);
    const text = stringOf(valueAt(reply, '/choices/0/message/tool_calls/0/function/arguments')) ?? '';
    expect(JSON.parse(text)).toEqual({ city: 'Oslo', unit: 'celsius' });
  });

  it('are called as tool_choice says', async () => {
    const plain = 'Reply with the word yes.';
    expect(await saying(plain, { tools })).toBe('yes');
    expect(await saying('What is the weather?', { tools, tool_choice: 'none' })).toContain('You asked');
    expect(callsIn(await ask(plain, { tools, tool_choice: 'required' }))).toHaveLength(1);
    const named = { type: 'function', function: { name: 'get_time' } };
    const forced = await ask('What is the weather?', { tools, tool_choice: named });
    expect(valueAt(forced, '/choices/0/message/tool_calls/0/function/name')).toBe('get_time');
    const both = 'The weather in Paris and in Rome? Call both at once.';
    expect(callsIn(await ask(both, { tools: tools.slice(0, 1) }))).toHaveLength(2);
    expect(callsIn(await ask(both, { tools, parallel_tool_calls: false }))).toHaveLength(1);
  });

  it('give results that the answer is about', async () => {
    const question = user('What is the weather in Oslo?');
    const asked = await ask('', { messages: [question], tools });
    const message = valueAt(asked, '/choices/0/message') ?? null;
    const tool_call_id = valueAt(message, '/tool_calls/0/id') ?? '';
    const result = { role: 'tool', tool_call_id, content: 'hail at 17 degrees' };
    expect(await saying('', { messages: [question, message, result], tools })).toContain(
      'hail at 17 degrees',
    );
    const status = async (...messages: JsonValue[]) =>
      (await send({ model: MODEL, messages, tools: TOOLS })).status;
    expect(await status(question, message, user('Well?'))).toBe(400);
    expect(await status(question, message, { ...result, tool_call_id: 'call_other' })).toBe(400);
    expect(await status(question, result)).toBe(400);
  });
});

describe('a stream', () => {
  it('tells the text of the whole answer in chunks of one identity', async () => {
    const prompt = 'Write a long story about rain';
    const { headers, text, chunks } = await stream(prompt);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(text).not.toMatch(/\r|^event:/m);
    expect(chunks.length).toBeGreaterThan(10);
    for (const name of ['id', 'created', 'model', 'object'])
      expect(new Set(chunks.map((chunk) => member(chunk, name))).size).toBe(1);
    expect(member(chunks[0] ?? null, 'object')).toBe('chat.completion.chunk');
    expect(valueAt(chunks[0], '/choices/0/delta')).toEqual({ role: 'assistant', content: '', refusal: null });
    const said = chunks.map((chunk) => valueAt(chunk, '/choices/0/delta/content') ?? '').join('');
    expect(said).toBe(await saying(prompt));
    const ends = chunks.map((chunk) => valueAt(chunk, '/choices/0/finish_reason'));
    expect(ends.filter((end) => end !== null)).toEqual(['stop']);
    expect(ends.at(-1)).toBe('stop');
    expect(chunks.some((chunk) => member(chunk, 'usage') !== undefined)).toBe(false);
  });

  it('ends with the usage of the whole answer where it is asked for', async () => {
    const { chunks } = await stream('Count from 1 to 9', { stream_options: { include_usage: true } });
    const last = chunks.at(-1) ?? null;
    expect(member(last, 'choices')).toEqual([]);
    expect(member(last, 'usage')).toEqual(member(await ask('Count from 1 to 9'), 'usage'));
    expect(chunks.slice(0, -1).every((chunk) => member(chunk, 'usage') === null)).toBe(true);
  });

  it('tells each choice with its own role and end', async () => {
    const { chunks } = await stream('Write about rain', { n: 2 });
    const of = (index: number) =>
      chunks
        .map((chunk) => valueAt(chunk, '/choices/0'))
        .filter((choice) => member(choice, 'index') === index);
    for (const index of [0, 1]) {
      expect(valueAt(of(index)[0], '/delta/role')).toBe('assistant');
      expect(of(index).filter((choice) => member(choice, 'finish_reason') !== null)).toHaveLength(1);
    }
  });

  it('tells a tool call by its name first, then its arguments', async () => {
    const { chunks } = await stream('What is the weather in Oslo?', { tools: TOOLS });
    const deltas = chunks.flatMap((chunk) => arrayOf(valueAt(chunk, '/choices/0/delta/tool_calls')));
    expect(deltas[0]).toMatchObject({
      index: 0,
      type: 'function',
      function: { name: 'get_weather', arguments: '' },
    });
    expect(
      deltas.slice(1).every((delta) => Object.keys(delta as JsonObject).join() === 'index,function'),
    ).toBe(true);
    const text = deltas.map((delta) => valueAt(delta, '/function/arguments')).join('');
    expect(JSON.parse(text)).toEqual({ city: 'Oslo', unit: 'celsius' });
    expect(valueAt(chunks.at(-1), '/choices/0/finish_reason')).toBe('tool_calls');
  });

  it('has logprobs that join to its text', async () => {
    const { chunks } = await stream('Write about rain', { logprobs: true });
    const told = chunks.flatMap((chunk) => arrayOf(valueAt(chunk, '/choices/0/logprobs/content')));
    expect(told.map((one) => member(one, 'token')).join('')).toBe(await saying('Write about rain'));
  });
});
