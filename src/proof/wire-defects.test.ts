import { describe, expect, it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import type { Change } from '../gateway/change.ts';
import { changeReplyAt } from '../gateway/change.ts';
import { wireOf } from '../gateway/framing.ts';
import type { Fault, Frame, Reply } from '../gateway/reply.ts';
import { changeFrames, changeHeaders, changeJson, isError, isSuccess } from '../gateway/reply.ts';
import type { JsonValue, Verdict } from '../model/index.ts';
import { member } from '../schema/read.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

type Deed = Pick<Fault, 'hear' | 'answer'>;

const onSuccess = (change: (reply: Reply) => Reply): Deed => ({
  answer: (reply) => (isSuccess(reply) ? change(reply) : reply),
});

/** One place of every successful body and event made otherwise. */
const at = (path: string, change: Change): Deed => onSuccess((reply) => changeReplyAt(reply, path, change));

const inFrames = (change: (frames: readonly Frame[]) => readonly Frame[]): Deed =>
  onSuccess((reply) => changeFrames(reply, change));

const dataOf = (frame: Frame | undefined): JsonValue | undefined =>
  frame !== undefined && 'data' in frame ? frame.data : undefined;

const onlyUnary = (change: (reply: Reply) => Reply): Deed =>
  onSuccess((reply) => (reply.kind === 'json' ? change(reply) : reply));

/** As long as a model takes for some hundred characters. */
const GENERATION_MS = 300;

const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';
const page = (status: number): Reply => ({
  kind: 'bytes',
  status,
  headers: { 'content-type': 'text/html' },
  body: HTML,
});

const isText = (frame: Frame): boolean =>
  typeof member(member(dataOf(frame), 'delta'), 'text') === 'string' ||
  member(dataOf(frame), 'type') === 'response.output_text.delta' ||
  /"content":"[^"]+"/.test(JSON.stringify(dataOf(frame) ?? ''));

/** The frames with the second of those that carry text changed; a stream with fewer stays. */
const secondText = (change: (frame: Frame) => readonly Frame[]): Deed =>
  inFrames((frames) => {
    const second = frames.filter(isText)[1];
    return frames.flatMap((frame) => (frame === second ? change(frame) : [frame]));
  });

const withoutLast = (count: number): Deed => inFrames((frames) => frames.slice(0, -count));
const swapped: Deed = inFrames(([first, second, ...rest]) =>
  first === undefined || second === undefined ? [...(first ? [first] : [])] : [second, first, ...rest],
);
const errorInside = (error: JsonValue): Deed =>
  inFrames((frames) => [
    ...frames.slice(0, 2),
    { data: error, ...(member(error, 'type') === 'error' && { event: 'error' }) },
    ...frames.slice(-1).filter((frame) => 'raw' in frame),
  ]);

const CHAT_ERROR = { error: { message: 'upstream died', type: 'server_error', param: null, code: null } };

/** Thirty-two things that gateways do wrong on the wire: where, and words that name it to the person who has to mend it. */
const DEFECTS: readonly (readonly [what: string, family: string, says: RegExp, deed: Deed])[] = [
  ['no [DONE]', 'openai-chat', /\[DONE\]/, withoutLast(1)],
  ['no terminal event', 'openai-responses', /terminal|response\.completed/, withoutLast(1)],
  ['no message_stop', 'anthropic', /message_stop/, withoutLast(1)],
  [
    'a stream called application/json',
    'openai-chat',
    /text\/event-stream/,
    onSuccess((reply) =>
      reply.kind === 'stream' ? changeHeaders(reply, { 'content-type': 'application/json' }) : reply,
    ),
  ],
  [
    'a chunk without choices',
    'openai-chat',
    /stream.*choices/,
    onSuccess((reply) =>
      reply.kind === 'stream' ? changeReplyAt(reply, '/choices', () => undefined) : reply,
    ),
  ],
  ['usage that does not add up', 'openai-chat', /sum|\+|adds? up/i, at('/usage/total_tokens', () => 9999)],
  [
    'HTTP 200 with an error object',
    'openai-chat',
    /200.*error object/i,
    onSuccess((reply) => ({
      kind: 'json',
      status: 200,
      headers: 'headers' in reply ? reply.headers : {},
      body: CHAT_ERROR,
    })),
  ],
  ['a 500 HTML page', 'openai-chat', /500.*html/is, onSuccess(() => page(500))],
  [
    'tool arguments that are not JSON',
    'openai-chat',
    /JSON/,
    at('/choices/0/message/tool_calls/*/function/arguments', () => '{"city": Oslo'),
  ],
  ['no id', 'openai-chat', /id/, at('/id', () => undefined)],
  [
    'finish_reason null at the end of a stream',
    'openai-chat',
    /finish_reason/,
    onSuccess((reply) =>
      reply.kind === 'stream' ? changeReplyAt(reply, '/choices/*/finish_reason', () => null) : reply,
    ),
  ],
  [
    'a stream that ends half-way',
    'openai-chat',
    /\[DONE\]|finish_reason/,
    inFrames((frames) => frames.slice(0, 3)),
  ],
  [
    'a message that ends half-way',
    'anthropic',
    /message_stop|content_block_stop/,
    inFrames((frames) => frames.slice(0, 4)),
  ],
  [
    'any key accepted',
    'openai-chat',
    /key/i,
    {
      hear: (call) =>
        call.credential === undefined ? call : { ...call, credential: { ...call.credential, known: true } },
    },
  ],
  [
    'an id that changes from chunk to chunk',
    'openai-chat',
    /one id|same id|id.*(?:changes|constant|throughout)|chatcmpl/i,
    onSuccess((reply) =>
      reply.kind === 'stream'
        ? changeJson(reply, (body, n) => ({ ...Object(body), id: `chatcmpl-${n}` }))
        : reply,
    ),
  ],
  [
    'mojibake',
    'openai-chat',
    /U\+FFFD|non-ASCII|characters?|mojibake/i,
    onSuccess((reply) =>
      changeJson(
        reply,
        (body) => JSON.parse(JSON.stringify(body).replace(/[^\0-\x7f]/g, '\uFFFD')) as JsonValue,
      ),
    ),
  ],
  [
    'errors as {"detail": …}',
    'openai-chat',
    /error/,
    {
      answer: (reply) => (isError(reply) ? changeJson(reply, () => ({ detail: 'Invalid request' })) : reply),
    },
  ],
  [
    'an unknown model answered',
    'openai-chat',
    /model/,
    {
      hear: (call) =>
        member(call.body, 'model') === 'concordat-no-such-model'
          ? {
              ...call,
              body: { ...Object(call.body), model: call.provider.families['openai-chat']?.models.text ?? '' },
            }
          : call,
    },
  ],
  [
    'a stream held back and sent at once',
    'openai-chat',
    /spread over the time/,
    onSuccess((reply) =>
      reply.kind === 'stream'
        ? { ...reply, frames: [{ raw: wireOf(reply), pauseMs: GENERATION_MS }] }
        : reply,
    ),
  ],
  ['a dropped piece of text', 'openai-chat', /text|missing|lost/i, secondText(() => [])],
  ['a dropped piece of text', 'openai-responses', /text/i, secondText(() => [])],
  ['a dropped piece of text', 'anthropic', /text|missing|lost/i, secondText(() => [])],
  ['a piece of text sent twice', 'openai-chat', /text|twice|again/i, secondText((frame) => [frame, frame])],
  [
    'a piece of text sent twice',
    'openai-responses',
    /text|sequence_number/i,
    secondText((frame) => [frame, frame]),
  ],
  [
    'a sequence_number that goes back',
    'openai-responses',
    /sequence_number|number/,
    inFrames((frames) =>
      frames.map((frame, n) =>
        n === 4 && 'data' in frame
          ? { ...frame, data: { ...Object(frame.data), sequence_number: 1 } }
          : frame,
      ),
    ),
  ],
  ['the first two events swapped', 'openai-responses', /response\.created/, swapped],
  ['the first two events swapped', 'anthropic', /message_start/, swapped],
  ['another model', 'openai-chat', /model/, at('/model', () => 'gpt-3.5-turbo')],
  [
    'another role',
    'openai-chat',
    /assistant/,
    onSuccess((reply) =>
      changeReplyAt(
        changeReplyAt(reply, '/choices/*/message/role', () => 'bot'),
        '/choices/*/delta/role',
        (role) => (role === undefined ? undefined : 'bot'),
      ),
    ),
  ],
  ['a tool call without id', 'openai-chat', /id/, at('/choices/*/message/tool_calls/*/id', () => undefined)],
  [
    'a tool call that finishes with stop',
    'openai-chat',
    /tool_calls/,
    at('/choices/*/finish_reason', (reason) => (reason === 'tool_calls' ? 'stop' : reason)),
  ],
  [
    'data after [DONE]',
    'openai-chat',
    /\[DONE\]/,
    inFrames((frames) => [...frames, { data: { object: 'chat.completion.chunk', choices: [] } }]),
  ],
  [
    'JSON called text/plain',
    'openai-chat',
    /application\/json/,
    onlyUnary((reply) => changeHeaders(reply, { 'content-type': 'text/plain' })),
  ],
  ['created as text', 'openai-chat', /integer|number/, at('/created', String)],
  ['no usage', 'openai-chat', /usage/, onlyUnary((reply) => changeReplyAt(reply, '/usage', () => undefined))],
  [
    'finish_reason null in a whole answer',
    'openai-chat',
    /finish_reason/,
    onlyUnary((reply) => changeReplyAt(reply, '/choices/*/finish_reason', () => null)),
  ],
  [
    'a connection that is reset',
    'openai-chat',
    /cut|reset/,
    onSuccess((reply) =>
      reply.kind === 'stream' ? { ...reply, frames: reply.frames.slice(0, 3), cut: true } : reply,
    ),
  ],
  ['an error in mid-stream', 'openai-chat', /error/, errorInside(CHAT_ERROR)],
  [
    'a page of HTML for a bad request',
    'openai-chat',
    /html/i,
    { answer: (reply) => (isError(reply) ? page(400) : reply) },
  ],
];

/** Six things that are legal in an event stream, and that cheap readers trip over. */
const LEGAL = [
  'wire/ends-lines-otherwise',
  'wire/sends-heartbeats',
  'wire/leaves-space-out',
  'wire/writes-ids-and-retries',
  'wire/cuts-events-anywhere',
  'wire/sends-byte-by-byte',
];

const using = { specs: builtInSpecs(), catalogue: catalogue(), effort: 'standard' } as const;

const saidBy = (verdict: Verdict): string =>
  verdict.outcome === 'fail'
    ? verdict.findings
        .map(
          ({ at: place, expected, actual }) =>
            `${verdict.rule} at ${place}: expected ${JSON.stringify(expected)}, seen ${JSON.stringify(actual)}`,
        )
        .join('\n')
    : '';

describe('a wire defect is found, and named', () => {
  it.each(DEFECTS)('%s, %s', async (what, family, says, deed) => {
    const fault: Fault = { does: what, breaks: [], ...deed };
    const { verdicts } = await tryFault(`${family}/defect`, fault, using);
    const said = verdicts.map(saidBy).filter((text) => text !== '');
    expect(
      said.filter((text) => says.test(text)),
      said.join('\n').slice(0, 3000),
    ).not.toEqual([]);
    console.info(`${what}, ${family}: ${said.find((text) => says.test(text))?.slice(0, 240)}`);
  });

  it('counts thirty-two of them', () => {
    expect(new Set(DEFECTS.map(([what]) => what)).size).toBeGreaterThanOrEqual(32);
  });
});

const varieties = import.meta.glob<Fault>('../gateway/varieties/wire/*.ts', {
  eager: true,
  import: 'default',
});

describe('a legal stream is not accused', () => {
  it.each(
    LEGAL.flatMap((id) =>
      ['openai-chat', 'openai-responses', 'anthropic'].map((family) => [id, family] as const),
    ),
  )('%s, %s', async (id, family) => {
    const variety = varieties[`../gateway/varieties/${id}.ts`];
    expect(variety, id).toBeDefined();
    const { verdicts } = await tryFault(`${family}/legal`, variety, using);
    const accused = verdicts.filter(
      ({ outcome, level }) => outcome === 'blocked' || (outcome === 'fail' && level === 'must'),
    );
    expect(accused.map((verdict) => JSON.stringify(verdict).slice(0, 400))).toEqual([]);
  });
});
