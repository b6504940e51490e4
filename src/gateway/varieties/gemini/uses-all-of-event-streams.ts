import { fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

export default fault({
  does: 'Writes event, id, a field of its own and the JSON over several data lines, as event streams allow.',
  // Right by the grammar, but the official clients of this dialect lose such an event.
  breaks: ['gemini/streaming/one-data-line-per-event'],
  answer: (reply, { provider }) =>
    // Where the page promises that those clients work, it is a breach.
    provider.lineage.some((id) => ['google', 'antigravity'].includes(id))
      ? reply
      : rewriteEvents(reply, (json, n) => {
          const lines = JSON.stringify(JSON.parse(json), null, 1).split('\n');
          return `event: message\nid: ${n}\nx-trace: 1\n${lines.map((line) => `data: ${line}\n`).join('')}\n`;
        }),
});
