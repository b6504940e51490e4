import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Begins its event streams with a byte order mark, which readers strip (whatwg-sse#9.2.6).',
  breaks: [],
  answer: (reply) => rewriteEvents(reply, (json, n) => `${n === 0 ? '\uFEFF' : ''}data: ${json}\n\n`),
});
