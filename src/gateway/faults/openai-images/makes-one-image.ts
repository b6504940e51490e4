import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes one image however many are asked for.',
  breaks: ['openai-images/generations/count-is-n'],
  hear: (call) => changeCallAt(call, '/n', (n) => (n === 2 ? 1 : n)),
});
