import type { JsonValue } from '../../../model/index.ts';
import { member } from '../../../schema/read.ts';
import { answerFrom, answerTo } from '../../making/answer-text.ts';
import { dataOf, partsOf, promptOf, textOf, turnsOf } from './request.ts';

/** What the model answers to a request: what functions gave, what it was asked to repeat, a count, or prose on the topic. Variant 0 is the first candidate. */
export const answerText = (body: JsonValue | undefined, variant: number): string => {
  const results = dataOf(turnsOf(body).at(-1)?.parts ?? [], 'functionResponse');
  if (results.length > 0)
    return answerFrom(
      results.map(({ name, response }) => ({ name: String(name), gave: JSON.stringify(response ?? {}) })),
    );
  const instruction = textOf(partsOf(member(body, 'systemInstruction')));
  return answerTo({ prompt: promptOf(body), instruction }, variant);
};
