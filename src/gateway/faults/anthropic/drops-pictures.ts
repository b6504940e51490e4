import { arrayOf, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear pictures.',
  breaks: ['anthropic/messages/picture-is-counted'],
  hear: (call) =>
    changeCallAt(call, '/messages/*/content', (content) => {
      const text = arrayOf(content).filter((block) => member(block, 'type') !== 'image');
      return Array.isArray(content) && text.length > 0 ? text : content;
    }),
});
