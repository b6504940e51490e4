import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

export default fault({
  does: 'Loses a piece of a streamed text.',
  breaks: [
    'openai-responses/streaming/final-text-is-what-was-streamed',
    'openai-responses/streaming/joined-deltas-are-the-done-text',
  ],
  answer: (reply) =>
    changeEvents(reply, (event, n, all) =>
      n === all.findIndex(({ type }) => type === 'response.output_text.delta') ? undefined : event,
    ),
});
