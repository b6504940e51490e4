import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Ends a text for a reason that no page names.',
  breaks: [],
  answer: (reply, { bodyText }) =>
    bodyText.includes('"stop"')
      ? reply
      : changeReplyAt(reply, '/choices/*/finish_reason', (reason) =>
          reason === 'stop' ? 'complete' : reason,
        ),
});
