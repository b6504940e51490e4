import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves modelVersion out.',
  breaks: ['gemini/generate-content/model-version-is-present'],
  answer: (reply) => changeReplyAt(reply, '/modelVersion', () => undefined),
});
