import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Finishes with stop where tool_choice forced the one function.',
  breaks: [],
  answer: (reply, { body }) =>
    member(member(body, 'tool_choice'), 'type') === 'function'
      ? changeReplyAt(reply, '/choices/*/finish_reason', (reason) =>
          reason === 'tool_calls' ? 'stop' : reason,
        )
      : reply,
});
