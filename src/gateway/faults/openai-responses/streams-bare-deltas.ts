import { fault } from '../../reply.ts';
import { changeEvents } from './_events.ts';

export default fault({
  does: 'Streams deltas alone, without the items and parts that they belong to.',
  see: 'https://github.com/anomalyco/opencode/issues/40171',
  breaks: [
    'openai-responses/streaming/deltas-end-in-done',
    'openai-responses/streaming/events-stand-inside-items',
  ],
  answer: (reply) =>
    changeEvents(reply, (event) =>
      /^response\.(?:output_item|content_part)\.|\.done$/.test(event.type) ? undefined : event,
    ),
});
