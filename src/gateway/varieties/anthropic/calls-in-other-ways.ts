import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeEvents, renumbered, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';
import { contentOf } from './_messages.ts';

const SAID = { type: 'text', text: 'Let me look that up.' };

export default fault({
  does: 'Says something before it calls a tool.',
  breaks: [],
  answer: (reply) => {
    if (contentOf(reply)?.includes('tool_use') !== true) return reply;
    const whole = changeReplyAt(reply, '/content', (content) =>
      arrayOf(content).flatMap((block) => (typeOf(block) === 'tool_use' ? [SAID, block] : [block])),
    );
    return changeEvents(whole, (events) =>
      renumbered(
        events.flatMap((event) =>
          typeOf(member(event, 'content_block')) === 'tool_use'
            ? [
                { type: 'content_block_start', index: -1, content_block: { type: 'text', text: '' } },
                { type: 'content_block_delta', index: -1, delta: { type: 'text_delta', text: SAID.text } },
                { type: 'content_block_stop', index: -1 },
                event,
              ]
            : [event],
        ),
      ),
    );
  },
});
