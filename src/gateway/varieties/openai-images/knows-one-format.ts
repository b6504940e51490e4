import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives base64 also where an address is asked for.',
  // One page has the address as a format of its own.
  breaks: ['openai-images/generations/address-or-refusal'],
  hear: (call) => changeCallAt(call, '/response_format', (format) => (format === 'url' ? undefined : format)),
});
