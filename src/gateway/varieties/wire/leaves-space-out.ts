import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Writes no space behind the colon of a data line.',
  breaks: [],
  answer: (reply) => rewriteEvents(reply, (json) => `data:${json}\n\n`),
});
