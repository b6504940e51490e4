import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Keeps responses that are not to be stored.',
  breaks: ['openai-responses/answers/settings-are-echoed', 'openai-responses/state/unkept-response-is-gone'],
  hear: (call) => changeCallAt(call, '/store', (value) => (typeof value === 'boolean' ? undefined : value)),
});
