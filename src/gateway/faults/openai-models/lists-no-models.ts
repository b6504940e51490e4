import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists no models.',
  see: 'https://github.com/diegosouzapw/OmniRoute/issues/6406',
  breaks: ['openai-models/models/list-is-not-empty'],
  answer: (reply) => changeReplyAt(reply, '/data', (data) => (Array.isArray(data) ? [] : data)),
});
