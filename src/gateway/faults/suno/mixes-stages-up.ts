import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const OTHERS: Readonly<Record<string, string>> = { text: 'first', first: 'text' };

export default fault({
  does: 'Calls back about the first track before the words.',
  breaks: ['tasks/callbacks/stages-are-in-order'],
  post: (body) => changeAt(body, '/callbackType', (stage) => OTHERS[String(stage)] ?? stage),
});
