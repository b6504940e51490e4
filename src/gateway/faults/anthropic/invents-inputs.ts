import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls a tool with a word that its schema does not have.',
  breaks: ['anthropic/tool-use/input-fits-schema'],
  answer: (reply) =>
    changeReplyAt(reply, '/content/*/input/unit', (unit) => (unit === undefined ? unit : 'kelvin')),
});
