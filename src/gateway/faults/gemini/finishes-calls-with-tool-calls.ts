import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives a turn that ends in a function call a finishReason of its own, TOOL_CALLS.',
  breaks: [
    'gemini/generate-content/finish-reason-is-known',
    'gemini/generate-content/function-call-finishes-with-stop',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*', (candidate) => {
      const parts = arrayOf(member(member(candidate, 'content'), 'parts'));
      const called = parts.some((part) => member(part, 'functionCall') !== undefined);
      const finished = member(candidate, 'finishReason') !== undefined;
      return isObject(candidate) && called && finished
        ? { ...candidate, finishReason: 'TOOL_CALLS' }
        : candidate;
    }),
});
