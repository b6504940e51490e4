import { member, stringOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the stop sequence at the end of the text.',
  breaks: ['openai-chat/completions/text-holds-no-stop-sequence'],
  answer: (reply, { body }) => {
    const stop = stringOf(member(body, 'stop'));
    return stop === undefined
      ? reply
      : changeReplyAt(reply, '/choices/*/message/content', (text) =>
          typeof text === 'string' ? text + stop : text,
        );
  },
});
