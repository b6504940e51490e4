import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives addresses that mean something to itself alone.',
  see: 'https://github.com/QuantumNous/new-api/issues/144',
  provider: 'antigravity',
  breaks: [
    'openai-images/generations/address-is-https',
    'openai-images/generations/address-leads-to-an-image',
  ],
  answer: (reply) => changeReplyAt(reply, '/data/*/url', (url) => url && '/images/1.png'),
});
