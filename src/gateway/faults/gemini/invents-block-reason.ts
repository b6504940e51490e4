import { isObject, member } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Blocks prompts with safetySettings for a reason that is not published.',
  breaks: ['gemini/generate-content/block-reason-is-known'],
  answer: (reply, { body }) =>
    isSuccess(reply) && member(body, 'safetySettings') !== undefined
      ? changeJson(reply, (answer) => {
          if (!isObject(answer)) return answer;
          const { candidates: _, ...rest } = answer;
          return { ...rest, promptFeedback: { blockReason: 'BOREDOM' } };
        })
      : reply,
});
