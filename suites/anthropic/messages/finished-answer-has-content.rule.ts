import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { type Block, messageOf } from '../_message.ts';
import { blocksOf, countOf, GENERATED, stopReasonOf, textIn, whole } from '../_reply.ts';

// Models do end a turn with nothing to add to it, at the cost of two or three tokens
// (anthropic/stop-reasons#Empty responses with end_turn).
const TOKENS_OF_NOTHING = 3;

const THOUGHTS = ['thinking', 'redacted_thinking'];

const saysSomething = (block: Block): boolean =>
  block.type === 'text' ? textIn(block) !== '' : !THOUGHTS.includes(block.type);

export default rule({
  level: 'should',
  says: 'An answer that ends with end_turn and costs more than a few tokens holds text that is not empty, or data of another kind.',
  see: 'anthropic/messages#content',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      stopReasonOf(exchange) === 'end_turn' || 'the answer did not end with end_turn',
      blocksOf(exchange).some(saysSomething) ||
        (countOf(exchange, 'output_tokens')?.value ?? Infinity) > TOKENS_OF_NOTHING ||
        'the model had nothing to say',
    ),
  *check({ exchange }) {
    const message = messageOf(exchange);
    if (message === undefined || message.blocks.some(saysSomething)) return;
    const count = countOf(exchange, 'output_tokens')?.value;
    yield {
      at: below(message.at, 'content'),
      expected: 'text or data, or a stop_reason that says why there is none',
      actual: `${message.blocks.length === 0 ? 'no block' : 'nothing but empty text or thoughts'}, though ${count ?? 'no'} output_tokens are counted`,
    };
  },
});
