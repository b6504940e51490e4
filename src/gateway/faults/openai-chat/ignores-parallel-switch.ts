import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear parallel_tool_calls.',
  see: 'https://github.com/Continuum-AI-Corp/OrcaRouter-Lite/issues/124',
  breaks: ['openai-chat/tools/parallel-calls-can-be-switched-off'],
  hear: (call) =>
    changeCallAt(call, '/parallel_tool_calls', (allowed) => (allowed === false ? undefined : allowed)),
});
