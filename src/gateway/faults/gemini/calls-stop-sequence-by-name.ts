import { changeReplyAt } from '../../change.ts';
import { configOf } from '../../families/gemini/request.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Finishes with STOP_SEQUENCE where stop sequences were asked for.',
  breaks: [
    'gemini/generate-content/finish-reason-is-known',
    'gemini/generate-content/stop-sequence-ends-the-answer',
  ],
  answer: (reply, { body }) =>
    configOf(body, 'stopSequences') === undefined
      ? reply
      : changeReplyAt(reply, '/candidates/*/finishReason', (reason) =>
          reason === 'STOP' ? 'STOP_SEQUENCE' : reason,
        ),
});
