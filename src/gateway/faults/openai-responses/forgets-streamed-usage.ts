import { fault } from '../../reply.ts';
import { changeFinalAt } from './_events.ts';

export default fault({
  does: 'Leaves the usage out of streamed responses.',
  see: 'https://github.com/diegosouzapw/OmniRoute/issues/6906',
  breaks: [
    'openai-responses/streaming/same-members-as-unary',
    'openai-responses/streaming/terminal-event-carries-usage',
  ],
  answer: (reply) => changeFinalAt(reply, '/usage', () => null),
});
