import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

export default fault({
  does: 'Sends message_start twice.',
  breaks: ['anthropic/streaming/message-starts-once'],
  answer: (reply) =>
    changeEvents(reply, ([start, ...rest]) => (start === undefined ? [] : [start, start, ...rest])),
});
