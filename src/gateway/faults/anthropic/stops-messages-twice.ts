import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Sends message_stop twice.',
  breaks: ['anthropic/streaming/message-stop-is-last'],
  answer: (reply) =>
    changeEvents(reply, (events) => [
      ...events,
      ...events.filter((event) => typeOf(event) === 'message_stop'),
    ]),
});
