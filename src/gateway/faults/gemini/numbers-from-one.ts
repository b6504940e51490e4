import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Numbers candidates from 1.',
  breaks: ['gemini/generate-content/candidate-indexes-are-contiguous'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/index', (index) => (typeof index === 'number' ? index + 1 : 1)),
});
