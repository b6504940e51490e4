import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/stop_reason', '/delta/stop_reason'];

export default fault({
  does: 'Says end_turn where a tool is called.',
  see: 'https://github.com/BerriAI/litellm/issues/34692',
  breaks: ['anthropic/tool-use/stop-reason-tells-of-calls'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) => changeReplyAt(said, place, (reason) => (reason === 'tool_use' ? 'end_turn' : reason)),
      reply,
    ),
});
