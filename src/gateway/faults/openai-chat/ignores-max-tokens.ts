import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear max_tokens.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/188',
  breaks: [
    'openai-chat/completions/small-limit-ends-with-length',
    'openai-chat/completions/token-limit-is-kept',
  ],
  hear: (call) =>
    changeCallAt(call, '/max_tokens', (limit) =>
      Number.isInteger(limit) && Number(limit) > 0 ? undefined : limit,
    ),
});
