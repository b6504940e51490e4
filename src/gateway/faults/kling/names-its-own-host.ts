import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives addresses of assets as the machine that it runs on would find them.',
  see: 'https://github.com/QuantumNous/new-api/issues/144',
  breaks: ['tasks/assets/address-leads-somewhere'],
  // Nothing listens at this port.
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_result/*/*/url', (url) =>
      typeof url === 'string' ? url.replace(/^http:\/\/[^/]+/, 'http://localhost:1') : url,
    ),
});
