import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Begins the second block of a stream before the first one has stopped.',
  see: 'https://github.com/farion1231/cc-switch/pull/2303',
  breaks: ['anthropic/streaming/one-block-at-a-time'],
  answer: (reply) =>
    changeEvents(reply, (events) => {
      const second = events.find((event) => typeOf(event) === 'content_block_start' && event['index'] === 1);
      if (second === undefined) return events;
      return events.flatMap((event) => {
        if (event === second) return [];
        return typeOf(event) === 'content_block_stop' && event['index'] === 0 ? [second, event] : [event];
      });
    }),
});
