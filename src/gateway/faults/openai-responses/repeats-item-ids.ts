import { fault } from '../../reply.ts';
import { changeUnaryAt } from './_events.ts';

export default fault({
  does: 'Gives every item of an output the id of the response.',
  breaks: ['openai-responses/answers/ids-are-prefixed', 'openai-responses/answers/item-ids-are-unique'],
  answer: (reply) => changeUnaryAt(reply, '/output/*/id', () => 'item_0'),
});
