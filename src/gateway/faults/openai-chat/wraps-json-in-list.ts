import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeChunks, saying, textOf } from './_chunks.ts';

export default fault({
  does: 'Answers a list where an object was asked for.',
  breaks: ['openai-chat/structured-outputs/json-object-is-an-object'],
  answer: (reply, { body }) => {
    if (member(member(body, 'response_format'), 'type') !== 'json_object') return reply;
    return changeChunks(reply, (chunk, n, all) => {
      const text = textOf(chunk);
      const isFirst = n === all.findIndex((one) => textOf(one) !== '');
      const isLast = n === all.findLastIndex((one) => textOf(one) !== '');
      return text === ''
        ? chunk
        : saying(chunk, { content: `${isFirst ? '[' : ''}${text}${isLast ? ']' : ''}` });
    });
  },
});
