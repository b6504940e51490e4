import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops parallel_tool_calls.',
  see: 'https://github.com/vllm-project/agentic-api/issues/127',
  breaks: [
    'openai-responses/answers/settings-are-echoed',
    'openai-responses/function-calling/one-call-at-a-time',
  ],
  hear: (call) =>
    changeCallAt(call, '/parallel_tool_calls', (value) => (typeof value === 'boolean' ? undefined : value)),
});
