import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Begins a streamed call with an empty text block, and ends it with end_turn.',
  see: 'https://github.com/BerriAI/litellm/issues/34692',
  breaks: ['anthropic/messages/text-block-is-not-empty', 'anthropic/tool-use/stop-reason-tells-of-calls'],
  answer: (reply) =>
    changeEvents(reply, ([start, ...rest]) => {
      const isCall = rest.some((event) => typeOf(member(event, 'content_block')) === 'tool_use');
      if (start === undefined || !isCall) return start === undefined ? [] : [start, ...rest];
      const [end] = [{ stop_reason: 'end_turn', stop_sequence: null }];
      return [
        start,
        { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
        { type: 'content_block_stop', index: 0 },
        ...rest.map((event) => {
          if (typeOf(event) === 'message_delta') return { ...event, delta: end };
          return typeof event['index'] === 'number' ? { ...event, index: event['index'] + 1 } : event;
        }),
      ];
    }),
});
