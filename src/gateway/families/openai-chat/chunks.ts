import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, stringOf } from '../../../schema/read.ts';
import { piecesOf } from '../../making/pieces.ts';
import { tokenStrings } from '../../making/tokens.ts';
import type { Reply } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import { streamReply } from '../openai/replies.ts';
import type { Made } from './choice.ts';
import type { Completion } from './complete.ts';
import { logprobsFor } from './logprobs.ts';
import { logprobsOf, streamOption } from './options.ts';

/** What one chunk tells of one choice. */
interface Told {
  readonly delta: JsonObject;
  readonly logprobs?: JsonValue;
  readonly finish?: string;
}

const TOKENS_A_PIECE = 4;

/** The text cut at tokens, so that each piece brings the logprobs of its own. */
const withLogprobs = (text: string, count: number): readonly Told[] => {
  const tokens = tokenStrings(text);
  return Array.from({ length: Math.ceil(tokens.length / TOKENS_A_PIECE) }, (_, n) => {
    const piece = tokens.slice(n * TOKENS_A_PIECE, (n + 1) * TOKENS_A_PIECE);
    return { delta: { content: piece.join('') }, logprobs: logprobsFor(piece, count) };
  });
};

const contentOf = (text: string, logprobs: number | undefined): readonly Told[] => {
  if (text === '') return [];
  if (logprobs !== undefined) return withLogprobs(text, logprobs);
  return piecesOf(text).map((content) => ({ delta: { content } }));
};

const callDeltas = (call: JsonObject, index: number): readonly Told[] => {
  const { name, arguments: text } = isObject(call.function) ? call.function : {};
  const start = { index, id: call.id ?? '', type: 'function', function: { name: name ?? '', arguments: '' } };
  const pieces = piecesOf(stringOf(text) ?? '').map((piece) => ({ index, function: { arguments: piece } }));
  return [start, ...pieces].map((one) => ({ delta: { tool_calls: [one] } }));
};

const toldOf = (made: Made, shown: string | undefined, logprobs: number | undefined): readonly Told[] => [
  { delta: { role: 'assistant', content: made.calls.length > 0 ? null : '', refusal: null } },
  ...(shown === undefined ? [] : piecesOf(shown).map((piece) => ({ delta: { reasoning_content: piece } }))),
  ...contentOf(made.text, logprobs),
  ...made.calls.flatMap(callDeltas),
  { delta: {}, finish: made.finish },
];

/** The choices' tellings taken in turns, as they come when they are written at once. */
const inTurns = (all: readonly (readonly Told[])[]): readonly JsonObject[] => {
  const longest = Math.max(0, ...all.map((one) => one.length));
  return Array.from({ length: longest }, (_, n) =>
    all.flatMap((told, index) => {
      const { delta, logprobs = null, finish = null } = told[n] ?? {};
      return delta === undefined ? [] : [{ index, delta, logprobs, finish_reason: finish }];
    }),
  ).flat();
};

const LONGEST_PADDING = 16;

/** Padding that hides how long a piece is (openai/chat-streaming#Obfuscation). */
const padding = (id: JsonValue | undefined, n: number): string => {
  const digest = digestOf(String(id), String(n));
  return digest.slice(0, Number.parseInt(digest.slice(0, 2), 16) % LONGEST_PADDING);
};

/** The data of the chunks of a completion: the role first, one finish_reason a choice, the usage last where it is asked for. */
export const chunksOf = (completion: Completion, body: JsonValue | undefined): readonly JsonObject[] => {
  const { choices, reasoning, stamp, usage, isUpstream } = completion;
  const countsUsage = streamOption(body, 'include_usage') === true;
  const isPadded = isUpstream && streamOption(body, 'include_obfuscation') !== false;
  const { id, ...rest } = stamp;
  const head = { id: id ?? '', object: 'chat.completion.chunk', ...rest };
  const told = inTurns(choices.map((made) => toldOf(made, reasoning.shown, logprobsOf(body))));
  const chunks: readonly JsonObject[] = [
    ...told.map((choice) => ({ ...head, choices: [choice], ...(countsUsage ? { usage: null } : {}) })),
    ...(countsUsage ? [{ ...head, choices: [], usage }] : []),
  ];
  return isPadded ? chunks.map((chunk, n) => ({ ...chunk, obfuscation: padding(id, n) })) : chunks;
};

/** A completion as an event stream of unnamed events that ends with `[DONE]` (recorded/openai#527 of 527 streams). */
export const streamed = (completion: Completion, body: JsonValue | undefined): Reply =>
  streamReply([...chunksOf(completion, body).map((data) => ({ data })), { raw: 'data: [DONE]\n\n' }]);
