import { wireOf } from '../../framing.ts';
import { fault } from '../../reply.ts';

const GENERATION_MS = 300;

export default fault({
  does: 'Holds a stream back until it is complete and sends it at once.',
  see: 'https://github.com/Kong/kong/issues/14425',
  breaks: ['openai-chat/streaming/delivered-as-generated'],
  answer: (reply) =>
    reply.kind === 'stream' ? { ...reply, frames: [{ raw: wireOf(reply), pauseMs: GENERATION_MS }] } : reply,
});
