import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

export default fault({
  does: 'Gives an item another id in every event.',
  breaks: ['openai-responses/streaming/item-ids-are-stable'],
  answer: (reply) =>
    changeEvents(reply, (event, n) =>
      Object.hasOwn(event, 'item_id') ? { ...event, item_id: `msg_${n}` } : event,
    ),
});
