import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, member, numberOf, stringOf } from '../../../schema/read.ts';
import { answerFrom, answerTo } from '../../making/answer-text.ts';
import { argumentsFor, chosenCalls } from '../../making/calls.ts';
import { madeValue } from '../../making/made-value.ts';
import { cutToTokens, tokensIn } from '../../making/tokens.ts';
import { digestOf } from '../../seeded.ts';
import { callable } from './choice.ts';
import { instructionOf, promptOf, resultsOf } from './input.ts';
import { logprobsOf } from './logprobs.ts';
import { thoughtOn } from './reasoning.ts';
import { rememberedIn } from './remembered.ts';
import { inputTokens } from './tokens.ts';

/** What the model makes of a request. */
export interface Generation {
  readonly output: readonly JsonObject[];
  /** The limit ended it. */
  readonly isCut: boolean;
  readonly usage: JsonObject;
}

/** What it is made from. */
export interface Order {
  readonly body: JsonValue | undefined;
  /** The whole conversation, oldest first. */
  readonly items: readonly JsonObject[];
  readonly thinks: boolean;
  /** Tokens that the model can write. */
  readonly room: number;
  /** Hex digits that the ids are made of. */
  readonly stem: string;
}

/** Output items as far as they fit. */
interface Written {
  readonly items: readonly JsonObject[];
  readonly tokens: number;
  readonly isCut: boolean;
}

const structuredText = (body: JsonValue | undefined, prompt: string): string | undefined => {
  const format = member(member(body, 'text'), 'format');
  const type = stringOf(member(format, 'type'));
  if (type !== 'json_schema' && type !== 'json_object') return undefined;
  const fallback = { type: 'object', properties: { answer: { type: 'string' } } };
  const schema = type === 'json_schema' ? member(format, 'schema') : undefined;
  return JSON.stringify(madeValue(isObject(schema) ? schema : fallback, prompt.slice(0, 40) || 'example'));
};

const fullText = ({ body, items }: Order): string => {
  const prompt = promptOf(items);
  const structured = structuredText(body, prompt);
  if (structured !== undefined) return structured;
  const results = resultsOf(items);
  if (results.length > 0) return answerFrom(results);
  return rememberedIn(items) ?? answerTo({ prompt, instruction: instructionOf(body, items) }, 0);
};

const writeText = (order: Order, room: number): Written => {
  const full = fullText(order);
  const text = cutToTokens(full, room);
  const isCut = text.length < full.trimEnd().length;
  const item = {
    id: `msg_${order.stem}`,
    type: 'message',
    status: isCut ? 'incomplete' : 'completed',
    role: 'assistant',
    content: [{ type: 'output_text', annotations: [], logprobs: logprobsOf(order.body, text), text }],
  };
  return { items: isCut && text === '' ? [] : [item], tokens: tokensIn(text), isCut };
};

const writeCall = ({ stem }: Order, name: string, args: string, n: number): JsonObject => ({
  id: `fc_${digestOf(stem, name, String(n)).slice(0, 48)}`,
  type: 'function_call',
  status: 'completed',
  arguments: args,
  call_id: `call_${digestOf(stem, 'call', name, String(n)).slice(0, 24)}`,
  name,
});

const writeCalls = (order: Order, room: number): Written | undefined => {
  const { body, items } = order;
  const chosen = chosenCalls(callable(body, items), promptOf(items));
  const allowed = member(body, 'parallel_tool_calls') === false ? chosen.slice(0, 1) : chosen;
  if (allowed.length === 0) return undefined;
  const written: JsonObject[] = [];
  let tokens = 0;
  for (const [n, one] of allowed.entries()) {
    const call = writeCall(order, one.called.name, JSON.stringify(argumentsFor(one)), n);
    const left = room - tokens - tokensIn(one.called.name);
    const args = cutToTokens(call.arguments as string, Math.max(left, 0)); // Written as a string above.
    tokens += Math.min(room - tokens, tokensIn(one.called.name) + tokensIn(args));
    if (args === call.arguments) written.push(call);
    else
      return { items: [...written, { ...call, status: 'incomplete', arguments: args }], tokens, isCut: true };
  }
  return { items: written, tokens, isCut: false };
};

const usageOf = (input: number, written: number, reasoning: number): JsonObject => ({
  input_tokens: input,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: written + reasoning,
  output_tokens_details: { reasoning_tokens: reasoning },
  total_tokens: input + written + reasoning,
});

/** What the model makes of a request that passed every check. */
export const generate = (order: Order): Generation => {
  const { body, items, stem, thinks } = order;
  const room = Math.min(numberOf(member(body, 'max_output_tokens')) ?? Infinity, order.room);
  const thought = thoughtOn(body, promptOf(items), thinks, room);
  const left = room - thought.tokens;
  const written = writeCalls(order, left) ?? writeText(order, left);
  const thoughts = thought.item === undefined ? [] : [{ id: `rs_${stem}`, ...thought.item }];
  return {
    output: [...thoughts, ...written.items],
    isCut: written.isCut,
    usage: usageOf(inputTokens(body, items), written.tokens, thought.tokens),
  };
};
