import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Numbers the blocks of a stream from 1.',
  see: 'https://github.com/QuantumNous/new-api/issues/5482',
  breaks: ['anthropic/streaming/block-indexes-are-contiguous'],
  answer: (reply) =>
    changeReplyAt(reply, '/index', (index) => (typeof index === 'number' ? index + 1 : index)),
});
