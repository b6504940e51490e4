import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Says more than is published: words beside an image, a cost, members that are null.',
  breaks: [],
  answer: (reply) => {
    if (!isSuccess(reply)) return reply;
    const wordy = changeReplyAt(reply, '/output/choices/*/message/content', (content) =>
      Array.isArray(content) ? [{ text: 'Here is your image.' }, ...content] : content,
    );
    return changeReplyAt(wordy, '/output', (output) =>
      isObject(output) ? { ...output, cost: 0.04, code: null, message: null, actual_prompt: null } : output,
    );
  },
});
