import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Pads the JSON of every event with spaces.',
  breaks: [],
  answer: (reply) => rewriteEvents(reply, (data) => `data: ${data.replace(/}$/, '      }')}\n\n`),
});
