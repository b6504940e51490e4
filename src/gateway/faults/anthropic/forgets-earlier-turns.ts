import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hears only the last turn of a conversation without tools.',
  breaks: ['anthropic/messages/earlier-turns-reach-the-model'],
  hear: (call) =>
    member(call.body, 'tools') === undefined
      ? changeCallAt(call, '/messages', (turns) => (Array.isArray(turns) ? arrayOf(turns).slice(-1) : turns))
      : call,
});
