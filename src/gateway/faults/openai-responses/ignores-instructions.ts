import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops the instructions.',
  breaks: ['openai-responses/answers/instructions-reach-the-model'],
  hear: (call) =>
    changeCallAt(call, '/instructions', (value) => (typeof value === 'string' ? undefined : value)),
});
