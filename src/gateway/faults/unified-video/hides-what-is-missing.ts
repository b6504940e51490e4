import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says nothing about a model that is missing.',
  breaks: ['unified-video/errors/message-says-something'],
  answer: (reply) =>
    reply.kind === 'json' && member(reply.body, 'code') === 'missing_model'
      ? changeReplyAt(reply, '/message', () => '')
      : reply,
});
