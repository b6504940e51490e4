import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear max_tokens.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/188',
  breaks: ['anthropic/messages/small-limit-ends-with-max-tokens', 'anthropic/messages/token-limit-is-kept'],
  hear: (call) =>
    changeCallAt(call, '/max_tokens', (limit) =>
      Number.isInteger(limit) && Number(limit) > 0 ? 4096 : limit,
    ),
});
