import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hears the last turn only, of conversations of nothing but text.',
  breaks: ['gemini/generate-content/earlier-turns-reach-the-model'],
  hear: (call) =>
    changeCallAt(call, '/contents', (contents) => {
      const turns = arrayOf(contents);
      const parts = turns.flatMap((turn) => arrayOf(member(turn, 'parts')));
      const isText = parts.every((part) => typeof member(part, 'text') === 'string');
      return isText && turns.length > 1 ? turns.slice(-1) : contents;
    }),
});
