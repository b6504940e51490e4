import { fault } from '../../reply.ts';
import { changeItems } from './_events.ts';

export default fault({
  does: 'Gives messages ids without a prefix.',
  breaks: ['openai-responses/answers/ids-are-prefixed'],
  answer: (reply) => changeItems(reply, 'message', (item) => ({ ...item, id: `${item['id']}`.slice(4) })),
});
