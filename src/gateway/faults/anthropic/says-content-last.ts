import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Sends message_delta before the content of the message.',
  breaks: ['anthropic/streaming/blocks-come-before-message-delta'],
  answer: (reply) =>
    changeEvents(reply, (events) => {
      const end = events.filter((event) => typeOf(event) === 'message_delta');
      const [start, ...rest] = events.filter((event) => typeOf(event) !== 'message_delta');
      return start === undefined ? [] : [start, ...end, ...rest];
    }),
});
