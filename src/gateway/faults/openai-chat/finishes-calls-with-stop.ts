import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Finishes an answer that calls a tool with stop.',
  see: 'https://github.com/BerriAI/litellm/issues/6104',
  breaks: ['openai-chat/tools/calls-finish-with-tool-calls'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/finish_reason', (reason) => (reason === 'tool_calls' ? 'stop' : reason)),
});
