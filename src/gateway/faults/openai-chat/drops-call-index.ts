import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Leaves the index out of the pieces of calls.',
  see: 'https://github.com/EricLBuehler/mistral.rs/pull/1507',
  breaks: ['contract/event'],
  answer: (reply) =>
    changeChunks(reply, (chunk) => changeAt(chunk, '/choices/*/delta/tool_calls/*/index', () => undefined)),
});
