import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

export default fault({
  does: 'States every streamed text as empty.',
  see: 'https://github.com/KochC/opencode-llm-proxy/issues/48',
  breaks: ['openai-responses/streaming/joined-deltas-are-the-done-text'],
  answer: (reply) =>
    changeEvents(reply, (event) =>
      event.type === 'response.output_text.done' ? { ...event, text: '' } : event,
    ),
});
