import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the id of a function call out.',
  breaks: ['gemini/function-calling/call-carries-an-id'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/functionCall', (call) => {
      if (!isObject(call)) return call;
      const { id: _, ...rest } = call;
      return rest;
    }),
});
