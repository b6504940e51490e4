import { isObject } from '../../schema/read.ts';
import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Puts an empty text into the part of a function call.',
  breaks: ['gemini/generate-content/part-has-one-datum'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*', (part) =>
      isObject(part) && 'functionCall' in part ? { ...part, text: '' } : part,
    ),
});
