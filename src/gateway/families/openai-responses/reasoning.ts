import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, member } from '../../../schema/read.ts';
import { PROSE } from '../../making/prose.ts';
import { cutToTokens, tokensIn } from '../../making/tokens.ts';
import type { Refusal } from '../../refusal.ts';
import { digestOf, seedOf } from '../../seeded.ts';
import { invalid } from '../openai/errors.ts';

/** What the model thought before it answered. */
export interface Thought {
  readonly tokens: number;
  /** The item that stands for it, without its id; absent where the model did not think. */
  readonly item?: JsonObject;
}

/** How many sentences an effort is worth. */
const SENTENCES: Readonly<Record<string, number>> = {
  none: 0,
  minimal: 1,
  low: 2,
  medium: 4,
  high: 8,
  xhigh: 12,
  max: 16,
};

const given = (value: JsonValue | undefined): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

const settingsOf = (body: JsonValue | undefined) => {
  const reasoning = member(body, 'reasoning');
  const effort = given(member(reasoning, 'effort'));
  const summary = given(member(reasoning, 'summary')) ?? given(member(reasoning, 'generate_summary'));
  return { effort, summary };
};

const unsupported = (param: string, code?: string): Refusal =>
  invalid(`Unsupported parameter: '${param}' is not supported with this model.`, param, code);

/** What upstream refuses of a model: reasoning where it has none, sampling where it reasons (recorded/openai#refusals). */
export const checkReasoning = (body: JsonValue | undefined, thinks: boolean): Refusal | undefined => {
  const { effort, summary } = settingsOf(body);
  if (!thinks && effort !== undefined) return unsupported('reasoning.effort', 'unsupported_parameter');
  if (!thinks && summary !== undefined) return unsupported('reasoning.summary', 'unsupported_parameter');
  const sampling = ['temperature', 'top_p', 'top_logprobs'].find(
    (name) => given(member(body, name)) !== undefined,
  );
  return thinks && sampling !== undefined ? unsupported(sampling) : undefined;
};

const textOn = (prompt: string, sentences: number): string =>
  Array.from({ length: sentences }, (_, n) => PROSE[(seedOf(prompt) + n * 3) % PROSE.length] ?? '').join(' ');

/** What a model thinks about a prompt, within half of `room` tokens; shown as a summary only where one is asked for. */
export const thoughtOn = (
  body: JsonValue | undefined,
  prompt: string,
  thinks: boolean,
  room: number,
): Thought => {
  const { effort = 'medium', summary } = settingsOf(body);
  const sentences = thinks ? (SENTENCES[effort] ?? 4) : 0;
  if (sentences === 0) return { tokens: 0 };
  const text = cutToTokens(textOn(prompt, sentences), Math.floor(room / 2));
  const shown = `**Looking at the request**\n\n${text}`;
  const isSealed = arrayOf(member(body, 'include')).includes('reasoning.encrypted_content');
  return {
    tokens: tokensIn(text),
    item: {
      type: 'reasoning',
      summary: summary === undefined ? [] : [{ type: 'summary_text', text: shown }],
      ...(isSealed ? { encrypted_content: `gAAAAA${digestOf('sealed', text)}` } : {}),
    },
  };
};

/** Whether a request asks for reasoning at all, by effort or by summary. */
export const asksForReasoning = (body: JsonValue | undefined): boolean => {
  const { effort, summary } = settingsOf(body);
  return (effort !== undefined && effort !== 'none') || summary !== undefined;
};
