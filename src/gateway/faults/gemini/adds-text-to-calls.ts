import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Puts an empty text into the part of a function call.',
  breaks: [
    'gemini/function-calling/parallel-calls-are-answered',
    'gemini/function-calling/response-is-accepted',
    'gemini/generate-content/part-has-one-datum',
    'gemini/thinking/carried-signature-is-accepted',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*', (part) =>
      isObject(part) && 'functionCall' in part ? { ...part, text: '' } : part,
    ),
});
