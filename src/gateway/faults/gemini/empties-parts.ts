import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a request with a system instruction by STOP and no part.',
  see: 'https://github.com/songquanpeng/one-api/issues/833',
  breaks: ['gemini/generate-content/plain-prompt-is-answered', 'gemini/generate-content/stop-has-content'],
  answer: (reply, { body }) =>
    member(body, 'systemInstruction') === undefined
      ? reply
      : changeReplyAt(reply, '/candidates/*/content/parts', () => []),
});
