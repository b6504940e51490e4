import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Sends deltas of blocks that never began.',
  see: 'https://github.com/BerriAI/litellm/issues/27442',
  breaks: ['anthropic/streaming/blocks-are-balanced', 'anthropic/streaming/deltas-are-inside-their-block'],
  answer: (reply) => dropEvents(reply, (event) => typeOf(event) === 'content_block_start'),
});
