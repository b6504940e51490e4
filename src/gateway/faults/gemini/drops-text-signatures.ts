import { isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Joins the texts of a whole answer, and loses the signature on one of them.',
  breaks: ['gemini/thinking/thinking-leaves-a-signature'],
  answer: (reply) =>
    reply.kind === 'json'
      ? changeReplyAt(reply, '/candidates/*/content/parts/*', (part) => {
          const text = member(part, 'text');
          return isObject(part) && text !== undefined && part.thought !== true ? { text } : part;
        })
      : reply,
});
