import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves declared tools out of the count.',
  see: 'https://github.com/BerriAI/litellm/issues/26436',
  breaks: ['anthropic/token-counting/tools-count'],
  hear: (call) =>
    call.operation === 'countMessageTokens'
      ? changeCallAt(call, '/tools', (value) => (Array.isArray(value) ? undefined : value))
      : call,
});
