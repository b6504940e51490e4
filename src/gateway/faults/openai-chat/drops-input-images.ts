import { arrayOf, member, stringOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hands the text of a message on without its image.',
  see: 'https://github.com/BerriAI/litellm/issues/40681',
  breaks: ['openai-chat/images-in/picture-is-counted'],
  hear: (call) =>
    changeCallAt(call, '/messages/*/content', (content) =>
      arrayOf(content).length > 1
        ? arrayOf(content).filter((part) => !stringOf(member(member(part, 'image_url'), 'url')))
        : content,
    ),
});
