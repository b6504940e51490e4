import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Gives every event an id, a time to reconnect and a field that nobody knows (whatwg-sse#9.2.6).',
  // Of Gemini the official client loses such events: there it is a breach (see gemini/uses-all-of-event-streams).
  breaks: [],
  answer: (reply, { family }) =>
    family === 'gemini'
      ? reply
      : rewriteEvents(reply, (data, n) => `id: ${n}\nretry: 3000\nx-trace: 1\ndata: ${data}\n\n`),
});
