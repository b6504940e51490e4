import { type Exchange, member, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { streamedInput } from '../_calls.ts';
import type { Block } from '../_message.ts';
import { blocksOf, countOf, GENERATED, joined, textIn, whole } from '../_reply.ts';

// recorded/anthropic: five characters a token at most, over 758 answers.
const MOST_CHARACTERS_PER_TOKEN = 8;
const LEAST_CHARACTERS = 160;

const saidIn = (block: Block): string => {
  const input = member(block.value, 'input');
  return [
    textIn(block),
    block.type === 'thinking' ? joined(block, 'thinking', 'thinking_delta') : '',
    block.type === 'tool_use' && block.deltas.length === 0 ? JSON.stringify(input ?? {}) : '',
    streamedInput(block),
    stringOf(member(block.value, 'name')) ?? '',
  ].join('');
};

const lengthOf = (exchange: Exchange): number =>
  blocksOf(exchange).reduce((sum, block) => sum + saidIn(block).length, 0);

export default rule({
  level: 'should',
  says: 'output_tokens covers all that an answer holds: text, calls, and the thoughts before them.',
  see: 'anthropic/extended-thinking#Max tokens and context window size',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      countOf(exchange, 'output_tokens') !== undefined || 'the output is not counted',
      lengthOf(exchange) >= LEAST_CHARACTERS || 'too little was said to tell',
    ),
  *check({ exchange }) {
    const counted = countOf(exchange, 'output_tokens');
    const length = lengthOf(exchange);
    const least = Math.ceil(length / MOST_CHARACTERS_PER_TOKEN);
    if (counted !== undefined && counted.value < least)
      yield {
        at: counted.at,
        expected: `at least ${least} for the ${length} characters of text, calls and thoughts`,
        actual: counted.value,
      };
  },
});
