import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Ends the lines of its event streams with CR alone (whatwg-sse#9.2.6 allows it).',
  breaks: [],
  answer: (reply) => rewriteEvents(reply, (data) => `data: ${data}\r\r`, '\r'),
});
