import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the system prompt out of the count.',
  breaks: ['anthropic/token-counting/system-counts'],
  hear: (call) =>
    call.operation === 'countMessageTokens'
      ? changeCallAt(call, '/system', (value) => (typeof value === 'string' ? undefined : value))
      : call,
});
