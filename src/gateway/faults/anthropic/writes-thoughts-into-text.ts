import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Writes thoughts into the text of an answer to a system prompt.',
  see: 'https://github.com/dwgx/WindsurfAPI/issues/250',
  breaks: ['anthropic/thinking/text-holds-no-thoughts'],
  answer: (reply, { body }) =>
    member(body, 'system') !== undefined
      ? changeReplyAt(reply, '/content/*/text', (text) =>
          typeof text === 'string' ? `<think>The user wants one colour.</think>\n${text}` : text,
        )
      : reply,
});
