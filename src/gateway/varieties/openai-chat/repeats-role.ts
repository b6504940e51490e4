import { changeAt } from '../../change.ts';
import { changeChunks } from '../../faults/openai-chat/_chunks.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends the role with every delta, also with the usage in a delta that says nothing.',
  provider: 'antigravity',
  breaks: [],
  answer: (reply) =>
    changeChunks(reply, (chunk) => changeAt(chunk, '/choices/*/delta/role', () => 'assistant')),
});
