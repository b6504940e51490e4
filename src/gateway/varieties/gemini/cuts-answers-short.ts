import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, stringOf } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isGenerated, otherwise, partsOf } from '../_answers.ts';

const halved = (parts: JsonValue | undefined): JsonValue =>
  arrayOf(parts).map((part) => {
    const text = isObject(part) ? stringOf(part['text']) : undefined;
    return text === undefined ? part : { text: text.slice(0, Math.ceil(text.length / 2)) };
  });

export default fault({
  does: 'Reaches the token limit of the model in the middle of every text, also of JSON: MAX_TOKENS.',
  breaks: [
    // A model need not do what it is asked; from outside that looks like a result that was lost.
    'gemini/function-calling/result-reaches-the-answer',
  ],
  answer: (reply) =>
    isGenerated(reply) && partsOf(reply).every((part) => Object.hasOwn(part, 'text'))
      ? otherwise(reply, 1, (one) => ({
          ...(isObject(one) ? (changeAt(one, '/content/parts', halved) as typeof one) : {}),
          finishReason: 'MAX_TOKENS',
        }))
      : reply,
});
