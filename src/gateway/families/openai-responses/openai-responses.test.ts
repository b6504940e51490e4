import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, parseJson, stringOf, valueAt } from '../../../schema/read.ts';
import { compileSchema } from '../../../schema/validate.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-of-responses';
const OTHER = 'sk-test-of-another';
const MODEL = 'gpt-4o-mini';
const THINKER = 'o4-mini';

let url = '';
let close = async (): Promise<void> => undefined;
beforeAll(async () => {
  const gateway = await startPublishedGateway('openai', { keys: [KEY, OTHER] });
  ({ close } = gateway);
  url = `${gateway.url}/v1/responses`;
});
afterAll(() => close());

const headersFor = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });

const post = async (body: JsonObject, key = KEY) => {
  const sent = JSON.stringify({ model: MODEL, ...body });
  const reply = await request(url, { method: 'POST', headers: headersFor(key), body: sent });
  return { status: reply.statusCode, headers: reply.headers, text: await reply.body.text() };
};

const ask = async (input: JsonValue, more: JsonObject = {}): Promise<JsonValue> => {
  const { status, text } = await post({ input, ...more });
  expect([status, text]).toEqual([200, text]);
  return parseJson(text) ?? null;
};

const get = async (id: JsonValue | undefined, key = KEY, query = '') => {
  const reply = await request(`${url}/${String(id)}${query}`, { headers: headersFor(key) });
  return { status: reply.statusCode, text: await reply.body.text() };
};

interface Event {
  readonly event: string;
  readonly data: JsonValue;
}

const eventsIn = (text: string): readonly Event[] =>
  text
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [name = '', data = '', ...rest] = block.split('\n');
      expect(rest).toEqual([]);
      return { event: name.replace('event: ', ''), data: parseJson(data.replace('data: ', '')) ?? null };
    });

const stream = async (input: JsonValue, more: JsonObject = {}): Promise<readonly Event[]> => {
  const { headers, text } = await post({ input, stream: true, ...more });
  expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
  return eventsIn(text);
};

const wordOf = (response: JsonValue): string => String(valueAt(response, '/output/0/content/0/text'));
const kindsOf = (response: JsonValue): readonly unknown[] =>
  arrayOf(member(response, 'output')).map((item) => member(item, 'type'));
const joined = (events: readonly Event[], type: string): string =>
  events
    .filter(({ event }) => event === type)
    .map(({ data }) => stringOf(member(data, 'delta')) ?? '')
    .join('');
const runsOf = (events: readonly Event[]): readonly string[] =>
  events.map(({ event }) => event).filter((event, n, all) => event !== all[n - 1]);

const WEATHER = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};
const IN_LONDON = 'What is the weather in London?';

describe('a response', () => {
  it('has its members, its sums, and what was asked', async () => {
    const asked = { metadata: { case: 'a' }, temperature: 0.5, tools: [WEATHER], tool_choice: 'none' };
    const response = await ask('Say exactly: Größe 漢字', asked);
    expect(response).toMatchObject({
      object: 'response',
      status: 'completed',
      error: null,
      incomplete_details: null,
      model: MODEL,
      metadata: { case: 'a' },
      temperature: 0.5,
      tool_choice: 'none',
      tools: [WEATHER],
      parallel_tool_calls: true,
      output: [
        { type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text' }] },
      ],
    });
    expect(member(response, 'id')).toMatch(/^resp_[0-9a-f]{48}$/);
    expect(Number.isInteger(member(response, 'created_at'))).toBe(true);
    expect(wordOf(response)).toBe('Größe 漢字');
    const [input, output, total] = ['input', 'output', 'total'].map((one) =>
      Number(valueAt(response, `/usage/${one}_tokens`)),
    );
    expect((input ?? 0) + (output ?? 0)).toBe(total);
    expect(valueAt(response, '/usage/output_tokens_details/reasoning_tokens')).toBe(0);
  });

  it('obeys instructions, of the request and of the developer', async () => {
    const told = 'Whatever is asked, answer with the word "BANJO".';
    expect(wordOf(await ask('How are you?', { instructions: told }))).toBe('BANJO');
    const turns = [
      { role: 'developer', content: told },
      { role: 'user', content: [{ type: 'input_text', text: 'How are you?' }] },
    ];
    expect(wordOf(await ask(turns))).toBe('BANJO');
  });

  it('knows earlier turns, sent again or kept', async () => {
    const fact = { role: 'user', content: 'Please remember the word larch.' };
    const question = { role: 'user', content: 'Which word did I ask you to remember?' };
    const answered = { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Yes.' }] };
    expect(wordOf(await ask([fact, answered, question]))).toContain('larch');
    const first = await ask([fact]);
    const second = await ask([question], { previous_response_id: member(first, 'id') ?? null });
    expect(wordOf(second)).toContain('larch');
    expect(member(second, 'previous_response_id')).toBe(member(first, 'id'));
    const tokens = Number(valueAt(second, '/usage/input_tokens'));
    expect(tokens).toBeGreaterThan(Number(valueAt(await ask([question]), '/usage/input_tokens')));
  });

  it('ends at max_output_tokens and says so', async () => {
    const response = await ask('Count from 1 to 200.', { max_output_tokens: 16 });
    expect(response).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
      usage: { output_tokens: 16 },
      output: [{ status: 'incomplete' }],
    });
  });

  it('is JSON that fits where JSON is asked for', async () => {
    const schema = {
      type: 'object',
      properties: { city: { type: 'string' }, people: { type: 'integer' } },
      required: ['city', 'people'],
      additionalProperties: false,
    };
    const format = { type: 'json_schema', name: 'city', strict: true, schema };
    const made = parseJson(wordOf(await ask('Describe Paris', { text: { format } }))) ?? null;
    expect(compileSchema(schema, 'asked')(made)).toEqual([]);
    const free = await ask('Describe Paris in JSON', { text: { format: { type: 'json_object' } } });
    expect(isObject(parseJson(wordOf(free)))).toBe(true);
  });

  it('has tokens with their likelihood where they are asked for', async () => {
    const more = { include: ['message.output_text.logprobs'], top_logprobs: 2 };
    const response = await ask('Say exactly: one two three', more);
    const tokens = arrayOf(valueAt(response, '/output/0/content/0/logprobs'));
    expect(tokens.map((one) => member(one, 'token')).join('')).toBe('one two three');
    expect(tokens.map((one) => arrayOf(member(one, 'top_logprobs')).length)).toEqual([2, 2, 2]);
  });

  it('thinks where the model does, and shows a summary where it is asked for', async () => {
    const plain = await ask('Hello', { model: THINKER });
    expect(plain).toMatchObject({ output: [{ type: 'reasoning', summary: [] }, { type: 'message' }] });
    const effort = async (word: string) =>
      Number(
        valueAt(
          await ask('Hello', { model: THINKER, reasoning: { effort: word, summary: 'auto' } }),
          '/usage/output_tokens_details/reasoning_tokens',
        ),
      );
    const [low, high] = [await effort('low'), await effort('high')];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(low);
  });
});

describe('functions', () => {
  const call = (response: JsonValue) => valueAt(response, '/output/0');

  it('are called with fitting arguments, and their results are told', async () => {
    const first = await ask(IN_LONDON, { tools: [WEATHER] });
    expect(call(first)).toMatchObject({ type: 'function_call', name: 'get_weather', status: 'completed' });
    expect(parseJson(String(member(call(first), 'arguments')))).toEqual({ city: 'London' });
    const result = {
      type: 'function_call_output',
      call_id: member(call(first), 'call_id') ?? '',
      output: '21 degrees',
    };
    const again = [{ role: 'user', content: IN_LONDON }, ...arrayOf(member(first, 'output')), result];
    expect(wordOf(await ask(again, { tools: [WEATHER] }))).toContain('get_weather gave 21 degrees');
    const kept = { tools: [WEATHER], previous_response_id: member(first, 'id') ?? null };
    expect(wordOf(await ask([result], kept))).toContain('21 degrees');
  });

  it.each<[string, JsonValue, readonly string[]]>([
    ['auto', 'auto', ['function_call']],
    ['none', 'none', ['message']],
    ['required', 'required', ['function_call']],
    ['a name', { type: 'function', name: 'get_time' }, ['function_call']],
  ])('are bound by tool_choice %s', async (_, tool_choice, kinds) => {
    const tools = [WEATHER, { ...WEATHER, name: 'get_time' }];
    const response = await ask(IN_LONDON, { tools, tool_choice });
    expect(kindsOf(response)).toEqual(kinds);
    if (isObject(tool_choice)) expect(member(call(response), 'name')).toBe('get_time');
  });

  it('are called one by one where parallel calls are off', async () => {
    const more = { tools: [WEATHER] };
    const both = 'What is the weather in both Paris and London?';
    expect(kindsOf(await ask(both, more))).toHaveLength(2);
    expect(kindsOf(await ask(both, { ...more, parallel_tool_calls: false }))).toHaveLength(1);
  });
});

describe('a stream', () => {
  it('tells a message by named, numbered events that join to the response', async () => {
    const events = await stream('Tell me about Zürich');
    expect(runsOf(events)).toEqual(
      [
        'created',
        'in_progress',
        'output_item.added',
        'content_part.added',
        'output_text.delta',
        'output_text.done',
        'content_part.done',
        'output_item.done',
        'completed',
      ].map((one) => `response.${one}`),
    );
    expect(events.map(({ event }) => event)).toEqual(events.map(({ data }) => member(data, 'type')));
    expect(events.map(({ data }) => member(data, 'sequence_number'))).toEqual(events.map((_, n) => n));
    const response = member(events.at(-1)?.data, 'response') ?? null;
    const text = joined(events, 'response.output_text.delta');
    expect(text).toBe(wordOf(response));
    expect(text).toBe(wordOf(await ask('Tell me about Zürich')));
    const done = events.find(({ event }) => event === 'response.output_text.done');
    expect(member(done?.data, 'text')).toBe(text);
    expect(member(events[0]?.data, 'response')).toMatchObject({
      status: 'in_progress',
      output: [],
      usage: null,
    });
    expect(parseJson((await get(member(response, 'id'))).text)).toEqual(response);
  });

  it('tells calls by their arguments, and thoughts by their summary', async () => {
    const calls = await stream('What is the weather in both Paris and London?', { tools: [WEATHER] });
    const response = member(calls.at(-1)?.data, 'response');
    const told = calls.filter(({ event }) => event === 'response.function_call_arguments.done');
    expect(told.map(({ data }) => parseJson(String(member(data, 'arguments'))))).toEqual([
      { city: 'Paris' },
      { city: 'London' },
    ]);
    expect(joined(calls, 'response.function_call_arguments.delta')).toBe(
      arrayOf(member(response, 'output'))
        .map((item) => member(item, 'arguments'))
        .join(''),
    );
    const thoughts = await stream('Hello', { model: THINKER, reasoning: { summary: 'auto' } });
    const summary = valueAt(member(thoughts.at(-1)?.data, 'response'), '/output/0/summary/0/text');
    expect(joined(thoughts, 'response.reasoning_summary_text.delta')).toBe(summary);
  });

  it('ends with response.incomplete at the limit', async () => {
    const events = await stream('Count from 1 to 200.', { max_output_tokens: 16 });
    expect(events.at(-1)).toMatchObject({
      event: 'response.incomplete',
      data: { response: { status: 'incomplete' } },
    });
  });

  it('is refused as JSON', async () => {
    const { status, headers } = await post({ input: 'Hello', stream: true, model: 'gpt-none' });
    expect([status, headers['content-type']]).toEqual([400, 'application/json']);
  });
});

describe('a kept response', () => {
  it('is given to its own key only, and to none where it was not to be kept', async () => {
    const id = member(await ask('Hello'), 'id');
    expect((await get(id)).status).toBe(200);
    expect((await get(id, OTHER)).status).toBe(404);
    const unkept = member(await ask('Hello', { store: false }), 'id') ?? null;
    expect((await get(unkept)).status).toBe(404);
    expect((await post({ input: 'Hello', previous_response_id: unkept })).status).toBe(400);
    const strange = await post({ input: 'Hello', previous_response_id: id ?? null }, OTHER);
    expect(strange.text).toContain('previous_response_not_found');
    expect((await get('resp_none')).status).toBe(404);
    expect((await get('%E0%A4%A')).status).toBe(404);
  });

  it('is told again as a stream, from where it was left', async () => {
    const id = member(await ask('Hello'), 'id');
    const all = eventsIn((await get(id, KEY, '?stream=true')).text);
    const rest = eventsIn((await get(id, KEY, '?stream=true&starting_after=2')).text);
    expect(rest).toEqual(all.slice(3));
  });
});

const user = (content: JsonValue) => [{ role: 'user', content }];
const REFUSED: readonly (readonly [string, JsonObject, string | null, string | null])[] = [
  ['an unknown model', { input: 'a', model: 'gpt-none' }, 'model', 'model_not_found'],
  ['an embedding model', { input: 'a', model: 'text-embedding-3-small' }, 'model', 'model_not_found'],
  ['no model', { input: 'a', model: null }, 'model', 'missing_required_parameter'],
  ['no input', {}, 'input', 'missing_required_parameter'],
  ['an empty input', { input: [] }, 'input', 'missing_required_parameter'],
  ['a chat body', { messages: user('a') }, 'messages', 'unsupported_parameter'],
  ['a Gemini body', { contents: [{ parts: [{ text: 'a' }] }] }, 'contents', 'unknown_parameter'],
  ['a role that is none', { input: [{ role: 'model', content: 'a' }] }, 'input[0]', 'invalid_value'],
  ['a part of chat', { input: user([{ type: 'text', text: 'a' }]) }, 'input[0].content[0]', 'invalid_value'],
  ['a number as input', { input: 7 }, 'input', 'invalid_type'],
  ['too small a limit', { input: 'a', max_output_tokens: 1 }, 'max_output_tokens', 'integer_below_min_value'],
  ['heat', { input: 'a', temperature: 2.5 }, 'temperature', 'decimal_above_max_value'],
  [
    'a lost response',
    { input: 'a', previous_response_id: 'resp_1' },
    'previous_response_id',
    'previous_response_not_found',
  ],
  ['a lost call', { input: [{ type: 'function_call_output', call_id: 'x', output: '' }] }, 'input', null],
  [
    'an unanswered call',
    { input: [{ type: 'function_call', call_id: 'x', name: 'f', arguments: '{}' }] },
    'input',
    null,
  ],
  ['a choice of nothing', { input: 'a', tool_choice: 'required' }, 'tool_choice', null],
  [
    'a schema without a name',
    { input: 'a', text: { format: { type: 'json_schema' } } },
    'text.format.name',
    'missing_required_parameter',
  ],
  [
    'thoughts of a model without',
    { input: 'a', reasoning: { effort: 'low' } },
    'reasoning.effort',
    'unsupported_parameter',
  ],
];

describe('refused with 400', () => {
  it.each(REFUSED)('is %s', async (_, body, param, code) => {
    const { status, headers, text } = await post(body);
    expect([status, headers['content-type']]).toEqual([400, 'application/json']);
    expect(member(parseJson(text), 'error')).toMatchObject({ type: 'invalid_request_error', param, code });
  });

  it('or, without a key, with 401 and a challenge', async () => {
    const reply = await request(url, { method: 'POST', body: '{}' });
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['www-authenticate']).toContain('Bearer');
    await reply.body.dump();
  });
});

describe('a megabyte', () => {
  it.each([
    ['of facts', 'Which? remember the word '.repeat(40_000)],
    ['of digits', '1'.repeat(1_000_000)],
    ['to repeat', `Say exactly: ${'漢🚀'.repeat(200_000)}`],
  ])('%s is answered', async (_, text) => {
    const turns = [...user(text), ...user(text)];
    expect(member(await ask(turns), 'object')).toBe('response');
  });

  it('of calls is paired', async () => {
    const id = (n: number) => `call_${n}`;
    const calls = Array.from({ length: 5000 }, (_, n) => [
      { type: 'function_call', call_id: id(n), name: 'f', arguments: '{}' },
      { type: 'function_call_output', call_id: id(n), output: 'x'.repeat(100) },
    ]).flat();
    expect(member(await ask(calls), 'status')).toBe('completed');
  });
});
