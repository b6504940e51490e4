import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a request with a system instruction by STOP and an empty text.',
  breaks: ['gemini/generate-content/stop-has-content'],
  answer: (reply, { body }) =>
    member(body, 'systemInstruction') === undefined
      ? reply
      : changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
          text === undefined ? text : '',
        ),
});
