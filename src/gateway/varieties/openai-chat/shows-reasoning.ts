import { isObject, numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { deltaOf, saying } from '../../faults/openai-chat/_chunks.ts';
import { changeFrames, fault } from '../../reply.ts';

const TOKENS = 300;

const THOUGHTS = [
  'The user wants something of me, and I ask myself what it may be; ',
  'it is best to go through it step by step, without haste, before an answer is given at all.',
];

export default fault({
  does: 'Thinks before it answers, shows it in reasoning_content and counts it.',
  breaks: [],
  answer: (reply) => {
    const thought = changeFrames(reply, ([first, ...rest]) => {
      if (first === undefined || !('data' in first) || deltaOf(first.data)['role'] === undefined)
        return first === undefined ? [] : [first, ...rest];
      return [
        first,
        ...THOUGHTS.map((piece) => ({
          data: saying(first.data, { reasoning_content: piece, content: null }),
        })),
        ...rest,
      ];
    });
    const shown = changeReplyAt(thought, '/choices/*/message', (message) =>
      isObject(message) ? { ...message, reasoning_content: THOUGHTS.join('') } : message,
    );
    return changeReplyAt(shown, '/usage', (usage) =>
      isObject(usage)
        ? {
            ...usage,
            completion_tokens: (numberOf(usage['completion_tokens']) ?? 0) + TOKENS,
            total_tokens: (numberOf(usage['total_tokens']) ?? 0) + TOKENS,
            completion_tokens_details: { reasoning_tokens: TOKENS },
          }
        : usage,
    );
  },
});
