import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, numberOf, stringOf } from '../../../schema/read.ts';
import { signText } from '../../making/signatures.ts';
import { cutToTokens, tokensIn } from '../../making/tokens.ts';
import type { Refusal } from '../../refusal.ts';
import type { Served } from './catalogue.ts';
import { invalid } from './errors.ts';
import { promptOf } from './request.ts';

/** What the model thought before it answered. */
export interface Thought {
  readonly tokens: number;
  /** The block that shows it; absent where the model does not think. */
  readonly block?: JsonObject;
}

const settings = (body: JsonValue | undefined) => {
  const config = member(body, 'thinking');
  return {
    type: stringOf(member(config, 'type')) ?? 'disabled',
    budget: numberOf(member(config, 'budget_tokens')),
    isShown: member(config, 'display') !== 'omitted',
  };
};

/** True where the request lets the model think. */
export const thinks = (body: JsonValue | undefined): boolean => settings(body).type !== 'disabled';

const checkSampling = (body: JsonValue | undefined): Refusal | undefined => {
  const temperature = numberOf(member(body, 'temperature'));
  if (temperature !== undefined && temperature !== 1)
    return invalid('`temperature` may only be set to 1 when thinking is enabled.');
  if (member(body, 'top_k') !== undefined) return invalid('`top_k` must be unset when thinking is enabled.');
  const choice = stringOf(member(member(body, 'tool_choice'), 'type'));
  return choice === 'any' || choice === 'tool'
    ? invalid('Thinking may not be enabled when tool_choice forces tool use.')
    : undefined;
};

/** Which settings exclude each other or are not for the model (anthropic/extended-thinking#Feature compatibility). */
export const checkThinking = (body: JsonValue | undefined, model: Served): Refusal | undefined => {
  const { type, budget } = settings(body);
  if (type === 'disabled') return undefined;
  if (model.thinking === 'none') return invalid(`'${model.id}' does not support thinking.`);
  if (type === 'adaptive' && model.thinking === 'budget')
    return invalid('adaptive thinking is not supported on this model');
  const limit = numberOf(member(body, 'max_tokens'));
  if (budget !== undefined && limit !== undefined && budget >= limit)
    return invalid(
      '`max_tokens` must be greater than `thinking.budget_tokens`. Please consult our documentation at https://docs.claude.com/en/docs/build-with-claude/extended-thinking#max-tokens-and-context-window-size',
    );
  return checkSampling(body);
};

/** What a model thinks about a request, within its budget and half of `room` tokens. */
export const thoughtOn = (body: JsonValue | undefined, room: number): Thought => {
  const { budget = Infinity, isShown } = settings(body);
  if (!thinks(body)) return { tokens: 0 };
  const topic = promptOf(body).replace(/\s+/g, ' ').trim().slice(0, 40);
  const thinking = cutToTokens(
    `The user wants “${topic}”. I weigh what matters here, look for what could go wrong, and then answer briefly.`,
    Math.min(budget, Math.floor(room / 2)),
  );
  if (thinking === '') return { tokens: 0 };
  const shown = isShown ? thinking : '';
  return {
    tokens: tokensIn(thinking),
    block: { type: 'thinking', thinking: shown, signature: signText(shown) },
  };
};

/** Whether a thinking block that came back is one of ours, unchanged. */
export const isGenuineThought = (block: JsonObject): boolean =>
  signText(stringOf(block.thinking) ?? '') === block.signature;
