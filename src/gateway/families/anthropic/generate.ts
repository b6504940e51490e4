import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, member, numberOf, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import { answerFrom, answerTo } from '../../making/answer-text.ts';
import { endedAt } from '../../making/ending.ts';
import { madeValue } from '../../making/made-value.ts';
import { tokensIn } from '../../making/tokens.ts';
import type { Call } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import type { Served } from './catalogue.ts';
import { blocksOf, ofType, promptOf, resultsIn, stringsOf, systemOf, textOf, turnsOf } from './request.ts';
import { thoughtOn } from './thinking.ts';
import type { InputCost } from './tokens.ts';
import { inputCost } from './tokens.ts';
import { callBlocks, callTokens } from './tools.ts';

/** A whole message, before it is put into one body or many events. */
export interface Generation {
  readonly id: string;
  readonly model: string;
  readonly content: readonly JsonObject[];
  readonly stopReason: 'end_turn' | 'max_tokens' | 'stop_sequence' | 'tool_use';
  readonly stopSequence: string | null;
  readonly cost: { readonly input: InputCost; readonly output: number; readonly thinking: number };
}

type Said = Pick<Generation, 'content' | 'stopReason' | 'stopSequence'> & { readonly tokens: number };

const resultText = (block: JsonObject): string =>
  typeof block.content === 'string' ? block.content : textOf(blocksOf(block.content));

/** What the tools gave, each with the name of the tool that was called. */
const resultsOf = (body: JsonValue | undefined) => {
  const calls = turnsOf(body).flatMap(({ blocks }) => ofType(blocks, 'tool_use'));
  return resultsIn(body).map((block) => ({
    name: stringOf(calls.find(({ id }) => id === block.tool_use_id)?.name) ?? 'The tool',
    gave: resultText(block),
  }));
};

const formatOf = (body: JsonValue | undefined): JsonValue | undefined =>
  member(member(body, 'output_config'), 'format') ?? member(body, 'output_format');

const fullText = (body: JsonValue | undefined): string => {
  const schema = member(formatOf(body), 'schema');
  if (isObject(schema)) return JSON.stringify(madeValue(schema, promptOf(body).slice(0, 40) || 'example'));
  const results = resultsOf(body);
  if (results.length > 0) return answerFrom(results);
  return answerTo({ prompt: promptOf(body), instruction: systemOf(body) }, 0);
};

const REASONS = { itself: 'end_turn', stop: 'stop_sequence', limit: 'max_tokens' } as const;

const inText = (body: JsonValue | undefined, room: number): Said => {
  const { text, by, stop } = endedAt(fullText(body), stringsOf(member(body, 'stop_sequences')), room);
  return {
    content: text === '' ? [] : [{ type: 'text', text }],
    stopReason: REASONS[by],
    stopSequence: stop ?? null,
    tokens: tokensIn(text),
  };
};

const inCalls = (calls: readonly JsonObject[], room: number): Said => {
  const tokens = callTokens(calls);
  return tokens > room
    ? { content: [], stopReason: 'max_tokens', stopSequence: null, tokens: Math.max(0, room) }
    : { content: calls, stopReason: 'tool_use', stopSequence: null, tokens };
};

/** What the model makes of a request that passed every check. */
export const generate = (call: Call, desk: Desk, model: Served): Generation => {
  const { body } = call;
  const limit = Math.min(numberOf(member(body, 'max_tokens')) ?? 0, model.outputTokens);
  const thought = thoughtOn(body, limit);
  const room = limit - thought.tokens;
  const calls = callBlocks(body, desk.serial);
  const said = calls.length > 0 ? inCalls(calls, room) : inText(body, room);
  const { block } = thought;
  return {
    id: `msg_01${digestOf(call.path, call.bodyText, String(desk.serial)).slice(0, 22)}`,
    model: model.id,
    content: block === undefined ? said.content : [block, ...said.content],
    stopReason: said.stopReason,
    stopSequence: said.stopSequence,
    cost: { input: inputCost(body), output: thought.tokens + said.tokens, thinking: thought.tokens },
  };
};
