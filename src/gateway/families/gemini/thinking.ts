import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, numberOf, stringOf } from '../../../schema/read.ts';
import { cutToTokens, tokensIn } from '../../making/tokens.ts';
import type { Refusal } from '../../refusal.ts';
import type { Served } from './catalogue.ts';
import { invalid } from './errors.ts';
import { configOf, promptOf } from './request.ts';

/** What the model thought before it answered. */
export interface Thought {
  readonly tokens: number;
  /** The part that shows it; absent unless `includeThoughts`. */
  readonly part?: JsonObject;
}

const settings = (body: JsonValue | undefined) => {
  const config = configOf(body, 'thinkingConfig');
  return {
    budget: numberOf(member(config, 'thinkingBudget')),
    level: stringOf(member(config, 'thinkingLevel')),
    isShown: member(config, 'includeThoughts') === true,
  };
};

/** Level and budget exclude each other, and not every model takes both (google/thinking#Levels and budgets). */
export const checkThinking = (
  body: JsonValue | undefined,
  model: Served,
  converts: boolean,
): Refusal | undefined => {
  const { budget, level, isShown } = settings(body);
  if (budget !== undefined && level !== undefined)
    return invalid('You can only set only one of thinking budget and thinking level.');
  // antigravity/gemini-format#Request Body: levels are turned into a budget for any model.
  if (converts) return undefined;
  if (model.thinking === 'none' && (isShown || budget !== undefined || level !== undefined))
    return invalid('thinking_config is not supported.');
  if (model.thinking === 'budget' && level !== undefined)
    return invalid('Thinking level is not supported for this model.');
  if (budget === 0 && model.id === 'gemini-2.5-pro')
    return invalid('Budget 0 is invalid. This model only works in thinking mode.');
  return undefined;
};

/** What a model thinks about a request, within its budget and half of `room` tokens. */
export const thoughtOn = (body: JsonValue | undefined, model: Served, room: number): Thought => {
  const { budget = -1, level, isShown } = settings(body);
  if (model.thinking === 'none' || budget === 0 || level === 'NONE') return { tokens: 0 };
  const topic = promptOf(body).replace(/\s+/g, ' ').trim().slice(0, 40);
  const allowed = Math.min(budget < 0 ? Infinity : budget, Math.floor(room / 2));
  const text = cutToTokens(
    `**Looking at the request**\n\nThe user wants “${topic}”. I weigh what matters, then answer briefly.\n`,
    allowed,
  );
  const tokens = tokensIn(text);
  return { tokens, ...(isShown && tokens > 0 ? { part: { text, thought: true } } : {}) };
};
