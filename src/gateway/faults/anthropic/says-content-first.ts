import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

export default fault({
  does: 'Sends the first block of a stream before message_start.',
  breaks: ['anthropic/streaming/begins-with-message-start'],
  answer: (reply) =>
    changeEvents(reply, ([start, block, ...rest]) =>
      start === undefined || block === undefined ? [] : [block, start, ...rest],
    ),
});
