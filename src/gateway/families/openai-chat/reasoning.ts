import type { JsonValue } from '../../../model/index.ts';
import { member, numberOf, stringOf } from '../../../schema/read.ts';
import { cutToTokens, tokensIn } from '../../making/tokens.ts';
import type { Call } from '../../reply.ts';
import type { Served } from '../openai/catalogue.ts';
import { promptOf } from './messages.ts';

/** What the model thought before it answered. */
export interface Reasoning {
  readonly tokens: number;
  /** The thoughts, where the provider shows them. */
  readonly shown?: string;
}

const EFFORTS: Readonly<Record<string, number>> = {
  none: 0,
  minimal: 8,
  low: 16,
  medium: 32,
  high: 64,
  xhigh: 96,
};

const wanted = (body: JsonValue | undefined): number =>
  EFFORTS[stringOf(member(body, 'reasoning_effort')) ?? 'medium'] ?? 32;

const isOff = (thinking: JsonValue | undefined): boolean => stringOf(member(thinking, 'type')) === 'disabled';

/** What a model thinks about a request, within half of `room` tokens; counted, and shown where the page has a member to ask for it. */
export const reasoningOn = (call: Call, model: Served, room: number): Reasoning => {
  const { body } = call;
  const thinking = member(body, 'thinking');
  if (!model.thinks || isOff(thinking)) return { tokens: 0 };
  const half = Math.floor(room / 2);
  // antigravity/openai-format#Request Body: `thinking` as Anthropic has it.
  if (!call.provider.lineage.includes('antigravity')) return { tokens: Math.min(wanted(body), half) };
  const topic = promptOf(body).replace(/\s+/g, ' ').trim().slice(0, 40);
  const budget = Math.min(half, numberOf(member(thinking, 'budget_tokens')) ?? half);
  const shown = cutToTokens(`The user wants “${topic}”. I weigh what matters, then answer briefly.`, budget);
  const tokens = tokensIn(shown);
  return tokens > 0 ? { tokens, shown } : { tokens };
};
