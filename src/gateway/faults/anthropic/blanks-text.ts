import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a request with a system prompt by end_turn and an empty text.',
  breaks: ['anthropic/messages/finished-answer-has-content', 'anthropic/messages/text-block-is-not-empty'],
  answer: (reply, { body }) =>
    member(body, 'system') === undefined
      ? reply
      : changeReplyAt(reply, '/content/*/text', (text) => (text === undefined ? text : '')),
});
