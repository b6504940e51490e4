import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Sends comments, a time to reconnect and blank lines before, between and behind the events.',
  breaks: [],
  answer: (reply) =>
    rewriteEvents(reply, (json, n, count) => {
      const before = n === 0 ? '\n: connected\n\nretry: 3000\n\n' : ': keep-alive\n\n:\n\n';
      return `${before}data: ${json}\n\n${n === count - 1 ? '\n: bye\n\n' : ''}`;
    }),
});
