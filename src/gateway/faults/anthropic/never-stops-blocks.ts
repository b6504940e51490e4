import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Leaves out the content_block_stop of every block.',
  see: 'https://github.com/musistudio/claude-code-router/issues/1725',
  breaks: ['anthropic/streaming/blocks-are-balanced'],
  answer: (reply) => dropEvents(reply, (event) => typeOf(event) === 'content_block_stop'),
});
