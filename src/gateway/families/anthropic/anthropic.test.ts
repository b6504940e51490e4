import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, parseJson, stringOf, valueAt } from '../../../schema/read.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'anthropic-key';
const MODEL = 'claude-haiku-4-5-20251001';
const THINKER = 'claude-sonnet-4-6';
const HEADERS = { 'x-api-key': KEY, 'anthropic-version': '2023-06-01', 'content-type': 'application/json' };

type Gateway = Awaited<ReturnType<typeof startPublishedGateway>>;
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startPublishedGateway('anthropic', { keys: [KEY] });
});
afterAll(() => gateway.close());

const send = async (path: string, body?: JsonValue, headers: Record<string, string> = HEADERS) => {
  const reply = await request(`${gateway.url}/v1${path}`, {
    headers,
    ...(body === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await reply.body.text();
  return { status: reply.statusCode, headers: reply.headers, text, json: parseJson(text) ?? null };
};

const asked = (content: JsonValue, more: JsonObject = {}): JsonObject => ({
  model: MODEL,
  max_tokens: 512,
  messages: [{ role: 'user', content }],
  ...more,
});

const create = async (content: JsonValue, more: JsonObject = {}): Promise<JsonValue> => {
  const { status, json, text } = await send('/messages', asked(content, more));
  expect([status, text]).toEqual([200, text]);
  return json;
};

const refusal = async (body: JsonValue, path = '/messages') => {
  const { status, json } = await send(path, body);
  return [status, valueAt(json, '/error/type'), valueAt(json, '/error/message')];
};

const contentOf = (message: JsonValue): readonly JsonObject[] =>
  arrayOf(member(message, 'content')).filter(isObject);
const textIn = (message: JsonValue): string =>
  contentOf(message)
    .map(({ text }) => stringOf(text) ?? '')
    .join('');

/** The events of a stream; each name must be its type. */
const eventsIn = (text: string): readonly JsonValue[] =>
  text
    .trimEnd()
    .split('\n\n')
    .map((event) => {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
      const value = parseJson(data ?? '') ?? null;
      expect(member(value, 'type')).toBe(name);
      return value;
    });

const stream = async (content: JsonValue, more: JsonObject = {}): Promise<readonly JsonValue[]> => {
  const { headers, text } = await send('/messages', asked(content, { stream: true, ...more }));
  expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
  return eventsIn(text);
};

const typesOf = (events: readonly JsonValue[]): string =>
  events
    .map((event) => stringOf(member(event, 'type')))
    .filter((type, n, all) => type !== all[n - 1])
    .join(' ');

const joined = (events: readonly JsonValue[], name: string): string =>
  events.map((event) => stringOf(valueAt(event, `/delta/${name}`)) ?? '').join('');

const WEATHER = {
  name: 'get_weather',
  input_schema: {
    type: 'object',
    properties: { city: { type: 'string' }, unit: { enum: ['celsius', 'fahrenheit'] } },
    required: ['city', 'unit'],
  },
};

describe('a message', () => {
  it('is what was asked for, with what it cost', async () => {
    const message = await create('Reply with exactly this text: Grüße 漢字 🚀');
    expect(message).toMatchObject({
      type: 'message',
      role: 'assistant',
      model: MODEL,
      content: [{ type: 'text', text: 'Grüße 漢字 🚀' }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: expect.any(Number), output_tokens: 4, cache_read_input_tokens: 0 },
    });
    expect(stringOf(member(message, 'id'))).toMatch(/^msg_01\w{22}$/);
  });

  it('answers other prompts in other words, and follows its system prompt as text and as blocks', async () => {
    expect(textIn(await create('Why rain?'))).not.toBe(textIn(await create('Why snow?')));
    const instruction = 'Begin every answer with the word PERIWINKLE.';
    for (const system of [instruction, [{ type: 'text', text: instruction }]])
      expect(textIn(await create('Why rain?', { system }))).toMatch(/^PERIWINKLE/);
  });

  it('ends at its limit and at a stop sequence', async () => {
    expect(await create('Count from 1 to 300', { max_tokens: 5 })).toMatchObject({
      stop_reason: 'max_tokens',
      usage: { output_tokens: 5 },
    });
    expect(await create('Repeat exactly: amber STOP birch', { stop_sequences: ['STOP'] })).toMatchObject({
      content: [{ type: 'text', text: 'amber ' }],
      stop_reason: 'stop_sequence',
      stop_sequence: 'STOP',
    });
  });

  it('is JSON that fits the schema where one is given', async () => {
    const schema = { type: 'object', properties: { capital: { type: 'string' } }, required: ['capital'] };
    const message = await create('Capital of France?', {
      output_config: { format: { type: 'json_schema', schema } },
    });
    expect(parseJson(textIn(message))).toEqual({ capital: expect.any(String) });
  });

  it('knows a model by the id without its date', async () => {
    expect(await create('Hi', { model: 'claude-haiku-4-5' })).toMatchObject({ model: MODEL });
  });
});

describe('tools', () => {
  it('are called with fitting arguments, and their results reach the answer', async () => {
    const question = 'What is the weather in Paris and in Rome? Call the tool for both.';
    const first = await create(question, { tools: [WEATHER] });
    const calls = contentOf(first);
    expect(calls.map(({ type, name, input }) => [type, name, input])).toEqual([
      ['tool_use', 'get_weather', { city: 'Paris', unit: 'celsius' }],
      ['tool_use', 'get_weather', { city: 'Rome', unit: 'celsius' }],
    ]);
    expect(member(first, 'stop_reason')).toBe('tool_use');
    const results = calls.map(({ id }, n) => ({
      type: 'tool_result',
      tool_use_id: id ?? '',
      content: `hail ${n}`,
    }));
    const messages = [
      { role: 'user', content: question },
      { role: 'assistant', content: calls },
      { role: 'user', content: results },
    ];
    const second = await create('', { tools: [WEATHER], messages });
    expect(textIn(second)).toMatch(/hail 0.*hail 1/);
    expect(member(second, 'stop_reason')).toBe('end_turn');
  });

  it('are chosen as the request says', async () => {
    const tools = [{ name: 'get_time', input_schema: { type: 'object' } }, WEATHER];
    const chosen = async (tool_choice: JsonObject) =>
      contentOf(await create('Time and weather in Oslo, both', { tools, tool_choice })).map(
        ({ name }) => name,
      );
    expect(await chosen({ type: 'tool', name: 'get_weather' })).toContain('get_weather');
    expect(await chosen({ type: 'any' })).toEqual(['get_time', 'get_weather']);
    expect(await chosen({ type: 'any', disable_parallel_tool_use: true })).toHaveLength(1);
    expect(await chosen({ type: 'none' })).toEqual([undefined]);
  });
});

const THINKING = { model: THINKER, max_tokens: 2048, thinking: { type: 'enabled', budget_tokens: 1024 } };

describe('thinking', () => {
  it('comes first, signed, is counted, and is accepted when it comes back unchanged', async () => {
    const first = await create('Weather in Oslo?', { ...THINKING, tools: [WEATHER] });
    const [thought, call] = contentOf(first);
    expect(thought).toMatchObject({ type: 'thinking', signature: expect.any(String) });
    expect(valueAt(first, '/usage/output_tokens_details/thinking_tokens')).toBeGreaterThan(0);
    const back = (block: JsonObject | undefined): JsonObject => ({
      ...THINKING,
      tools: [WEATHER],
      messages: [
        { role: 'user', content: 'Weather in Oslo?' },
        { role: 'assistant', content: [...(block ? [block] : []), call ?? {}] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: call?.id ?? '', content: 'hail' }] },
      ],
    });
    expect((await send('/messages', back(thought))).status).toBe(200);
    expect(await refusal(back({ ...thought, thinking: 'Something else.' }))).toEqual([
      400,
      'invalid_request_error',
      'messages.1.content.0: Invalid `signature` in `thinking` block',
    ]);
    expect((await refusal(back(undefined)))[2]).toMatch(
      /^messages\.1\.content\.0\.type: Expected `thinking`/,
    );
  });

  it('needs room beside its budget, and a model that can', async () => {
    const body = asked('Why?', { ...THINKING, max_tokens: 1024 });
    expect((await refusal(body))[2]).toMatch(/^`max_tokens` must be greater than `thinking.budget_tokens`/);
    expect(await refusal(asked('Why?', { ...THINKING, model: 'claude-3-haiku-20240307' }))).toEqual([
      400,
      'invalid_request_error',
      "'claude-3-haiku-20240307' does not support thinking.",
    ]);
  });
});

describe('a stream', () => {
  it('is the same message in named events', async () => {
    const question = 'Tell me about naïve café owners in 漢字 🚀';
    const events = await stream(question);
    expect(typesOf(events)).toBe(
      'message_start content_block_start ping content_block_delta content_block_stop message_delta message_stop',
    );
    expect(joined(events, 'text')).toBe(textIn(await create(question)));
    expect(events[0]).toMatchObject({
      message: { content: [], stop_reason: null, usage: { input_tokens: expect.any(Number) } },
    });
    expect(events.at(-2)).toMatchObject({
      delta: { stop_reason: 'end_turn' },
      usage: { output_tokens: expect.any(Number) },
    });
  });

  it('signs thinking last, and sends the input of a tool in pieces', async () => {
    const events = await stream('Weather in Oslo?', { ...THINKING, tools: [WEATHER] });
    const deltas = events.flatMap((event) => stringOf(valueAt(event, '/delta/type')) ?? []);
    expect([...new Set(deltas)]).toEqual(['thinking_delta', 'signature_delta', 'input_json_delta']);
    expect(parseJson(joined(events, 'partial_json'))).toEqual({ city: 'Oslo', unit: 'celsius' });
    expect(events.flatMap((event) => member(event, 'content_block') ?? [])).toMatchObject([
      { type: 'thinking', thinking: '', signature: '' },
      { type: 'tool_use', name: 'get_weather', input: {} },
    ]);
    expect(events.at(-2)).toMatchObject({ delta: { stop_reason: 'tool_use' } });
  });

  it('is refused as JSON', async () => {
    const { status, headers } = await send('/messages', asked('Hi', { stream: true, model: 'nothing' }));
    expect([status, headers['content-type']]).toEqual([404, 'application/json']);
  });
});

describe('a count', () => {
  it('is what the message is billed, and grows with text, system, tools and pictures', async () => {
    const count = async (content: JsonValue, more: JsonObject = {}) => {
      const { max_tokens: _, ...body } = asked(content, more);
      return Number(member((await send('/messages/count_tokens', body)).json, 'input_tokens'));
    };
    const more = { system: 'You are brief.', tools: [WEATHER] };
    const plain = await count('How do gateways work?');
    expect(await count('How do gateways work?', more)).toBe(
      valueAt(await create('How do gateways work?', more), '/usage/input_tokens'),
    );
    expect(plain).toBeGreaterThan(0);
    expect(await count('How do gateways work, and why?')).toBeGreaterThan(plain);
    expect(await count('How do gateways work?', { system: 'You are brief.' })).toBeGreaterThan(plain);
    const source = { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' };
    const text = { type: 'text', text: 'How do gateways work?' };
    expect(await count([{ type: 'image', source }, text])).toBeGreaterThan(plain);
  });

  it('tells what is written to the cache apart', async () => {
    const text = 'A long text that is cached. '.repeat(200);
    const message = await create([{ type: 'text', text, cache_control: { type: 'ephemeral' } }]);
    expect(Number(valueAt(message, '/usage/cache_creation_input_tokens'))).toBeGreaterThan(1024);
    expect(valueAt(message, '/usage/input_tokens')).toBe(0);
  });
});

describe('models', () => {
  it('are listed in pages that join, forwards and backwards', async () => {
    const page = async (query: string) => (await send(`/models?${query}`)).json;
    const whole = arrayOf(member(await page('limit=100'), 'data'));
    const ids = whole.map((model) => stringOf(member(model, 'id')));
    const first = await page('limit=3');
    expect(first).toMatchObject({
      data: whole.slice(0, 3),
      has_more: true,
      first_id: ids[0],
      last_id: ids[2],
    });
    expect(await page(`limit=3&after_id=${ids[2]}`)).toMatchObject({ data: whole.slice(3, 6) });
    expect(await page(`limit=2&before_id=${ids[3]}`)).toMatchObject({
      data: whole.slice(1, 3),
      has_more: true,
    });
    expect(await page(`limit=1000&after_id=${ids.at(-2)}`)).toMatchObject({ has_more: false });
    expect((await send(`/models/${MODEL}`)).json).toEqual(
      whole.find((model) => member(model, 'id') === MODEL),
    );
  });

  it('are not paged by nonsense', async () => {
    for (const query of ['limit=0', 'limit=1001', 'limit=x', 'after_id=nothing', 'after_id=a&before_id=b'])
      expect([query, (await send(`/models?${query}`)).status]).toEqual([query, 400]);
    expect((await send('/models/nothing')).json).toMatchObject({
      type: 'error',
      error: { type: 'not_found_error', message: 'model: nothing' },
    });
  });
});

const USER = { role: 'user', content: 'Hi' };

describe('a request is refused with its place', () => {
  const open = { type: 'tool_use', id: 't', name: 'f', input: {} };
  const lost = { type: 'tool_result', tool_use_id: 't', content: '' };
  it.each<readonly [string, JsonObject]>([
    ['messages: Field required', { model: MODEL, max_tokens: 9 }],
    ['messages: at least one message is required', asked('', { messages: [] })],
    ['max_tokens: Field required', { model: MODEL, messages: [USER] }],
    ['max_tokens: Input should be a valid integer', asked('Hi', { max_tokens: '9' })],
    ['max_tokens: Input should be greater than or equal to 0', asked('Hi', { max_tokens: -1 })],
    ['temperature: Input should be less than or equal to 1', asked('Hi', { temperature: 1.5 })],
    [
      "messages.0.role: Input should be 'user' or 'assistant'",
      asked('', { messages: [{ role: 'model', content: 'Hi' }] }),
    ],
    [
      "messages.0.role: Input should be 'user' or 'assistant'",
      asked('', { messages: [{ role: 'system', content: 'Hi' }] }),
    ],
    ['messages.0: user messages must have non-empty content', asked('')],
    ['messages.0.content: Input should be a valid string or a valid list', asked(7)],
    ['messages.0.name: Extra inputs are not permitted', asked('', { messages: [{ ...USER, name: 'Ann' }] })],
    ['contents: Extra inputs are not permitted', asked('Hi', { contents: [] })],
    ['tools.0.input_schema: Field required', asked('Hi', { tools: [{ name: 'f' }] })],
    [
      "tool_choice.name: Tool 'g' not found in provided tools",
      asked('Hi', { tools: [WEATHER], tool_choice: { type: 'tool', name: 'g' } }),
    ],
    ['messages.0.content.0: unexpected `tool_use_id`', asked([lost])],
    [
      'messages.1: `tool_use` ids were found without',
      asked('', { messages: [USER, { role: 'assistant', content: [open] }, USER] }),
    ],
    [
      'thinking.budget_tokens: Input should be greater than or equal to 1024',
      asked('Hi', { ...THINKING, thinking: { type: 'enabled', budget_tokens: 1023 } }),
    ],
    ['max_tokens: 70000 > 64000, which is', asked('Hi', { max_tokens: 70_000 })],
  ])('%s', async (said, body) => {
    const [status, type, message] = await refusal(body);
    expect([status, type]).toEqual([400, 'invalid_request_error']);
    expect(String(message).slice(0, said.length)).toBe(said);
  });

  it('in the error envelope, whose id is also a header', async () => {
    const { status, headers, json } = await send('/messages', asked('Hi', { model: 'nothing' }));
    expect(status).toBe(404);
    expect(json).toEqual({
      type: 'error',
      error: { type: 'not_found_error', message: 'model: nothing' },
      request_id: headers['request-id'],
    });
  });

  it('without a version, a key or the right key, everywhere', async () => {
    const { 'anthropic-version': _, ...unversioned } = HEADERS;
    const { 'x-api-key': __, ...anonymous } = HEADERS;
    for (const [path, body] of [
      ['/messages', asked('Hi')],
      ['/messages/count_tokens', asked('Hi')],
      ['/models'],
      [`/models/${MODEL}`],
    ] as const) {
      const told = async (headers: Record<string, string>) => {
        const { status, json } = await send(path, body, headers);
        return [status, valueAt(json, '/error/type'), valueAt(json, '/error/message')];
      };
      expect(await told(unversioned)).toEqual([
        400,
        'invalid_request_error',
        'anthropic-version: header is required',
      ]);
      expect(await told(anonymous)).toEqual([401, 'authentication_error', 'x-api-key header is required']);
      expect(await told({ ...HEADERS, 'x-api-key': 'other' })).toEqual([
        401,
        'authentication_error',
        'invalid x-api-key',
      ]);
    }
  });

  it('but not with a bearer token and the newer version', async () => {
    const headers = {
      authorization: `Bearer ${KEY}`,
      'anthropic-version': '2026-10-21',
      'content-type': 'application/json',
    };
    expect((await send('/messages', asked('Hi'), headers)).status).toBe(200);
  });
});

describe('as other providers publish it', () => {
  it.each([
    ['anyint', '/anthropic/v1', { 'x-api-key': KEY, 'anthropic-version': '2023-06-01' }, 'claude-sonnet-4-6'],
    [
      'mixroute',
      '/v1',
      { authorization: `Bearer ${KEY}`, 'anthropic-version': '2023-06-01' },
      'claude-sonnet-4-5-20250929',
    ],
    ['antigravity', '/v1', { 'x-api-key': KEY }, 'claude-sonnet-4-6-thinking'],
  ])('%s answers', async (provider, prefix, headers, model) => {
    const other = await startPublishedGateway(provider, { keys: [KEY] });
    const post = async (sent: Record<string, string>) => {
      const reply = await request(`${other.url}${prefix}/messages`, {
        method: 'POST',
        headers: { ...sent, 'content-type': 'application/json' },
        body: JSON.stringify(asked('Hi', { model })),
      });
      return [reply.statusCode, (await reply.body.json()) as JsonValue] as const; // Both answers are JSON.
    };
    const [good, refused] = [
      await post(headers),
      await post({ ...headers, 'x-api-key': 'no', authorization: 'Bearer no' }),
    ];
    await other.close();
    expect(good).toMatchObject([200, { model, stop_reason: 'end_turn' }]);
    expect(refused).toMatchObject([401, { error: { type: 'authentication_error' } }]);
  });
});
