import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Stops every block before its deltas.',
  see: 'https://github.com/musistudio/claude-code-router/issues/1725',
  breaks: ['anthropic/streaming/deltas-are-inside-their-block'],
  answer: (reply) =>
    changeEvents(reply, (events) => {
      const stops = events.filter((event) => typeOf(event) === 'content_block_stop');
      return events.flatMap((event) => {
        if (stops.includes(event)) return [];
        const own = stops.filter(
          ({ index }) => typeOf(event) === 'content_block_start' && index === event['index'],
        );
        return [event, ...own];
      });
    }),
});
