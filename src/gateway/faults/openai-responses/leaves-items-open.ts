import { fault } from '../../reply.ts';
import { dropEvents } from './_events.ts';

export default fault({
  does: 'Never says that an item is done.',
  see: 'https://github.com/Oaklight/llm-rosetta/issues/56',
  breaks: ['openai-responses/streaming/items-are-closed'],
  answer: (reply) => dropEvents(reply, 'response.output_item.done'),
});
