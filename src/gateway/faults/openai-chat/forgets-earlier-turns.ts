import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hears the last turn only, of conversations of nothing but text.',
  breaks: ['openai-chat/completions/earlier-turns-reach-the-model'],
  hear: (call) =>
    changeCallAt(call, '/messages', (messages) => {
      const turns = arrayOf(messages);
      const isTalk = turns.some(
        (turn) => member(turn, 'role') === 'assistant' && typeof member(turn, 'content') === 'string',
      );
      return isTalk ? turns.slice(-1) : messages;
    }),
});
