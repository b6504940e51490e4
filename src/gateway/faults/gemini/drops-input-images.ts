import { member, stringOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hands the text of a prompt on without its image.',
  breaks: ['gemini/image-generation/picture-is-counted'],
  hear: (call) =>
    changeCallAt(call, '/contents/*/parts/*', (part) => {
      const media = member(part, 'inlineData');
      const isGood = stringOf(member(media, 'mimeType')) && stringOf(member(media, 'data'));
      return isGood ? undefined : part;
    }),
});
