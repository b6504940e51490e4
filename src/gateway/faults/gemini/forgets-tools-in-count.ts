import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts contents only, not the declared tools.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/840',
  breaks: ['gemini/token-counting/tools-count'],
  hear: (call) => (call.operation === 'countTokens' ? changeCallAt(call, '/tools', () => undefined) : call),
});
