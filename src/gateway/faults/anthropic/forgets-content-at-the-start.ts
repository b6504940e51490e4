import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends a message_start whose message has no content array and no stop_reason.',
  see: 'https://github.com/SaladDay/cc-switch-cli/pull/320',
  breaks: ['anthropic/streaming/starts-with-an-empty-message', 'contract/event'],
  answer: (reply) =>
    changeReplyAt(reply, '/message', (message) => {
      if (!isObject(message)) return message;
      const { content: _, stop_reason: __, stop_sequence: ___, ...rest } = message;
      return rest;
    }),
});
