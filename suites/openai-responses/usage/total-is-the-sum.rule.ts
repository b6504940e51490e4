import { rule } from 'concordat/suite';
import { ANSWERED, usageOf } from '../_reply.ts';
import { countIn, isCounted } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'total_tokens is the sum of input_tokens and output_tokens.',
  see: 'recorded/openai#469 of 469 usages',
  on: ANSWERED,
  when: ({ exchange }) => isCounted(exchange, 'input_tokens', 'output_tokens', 'total_tokens'),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    const expected = countIn(usage.value, 'input_tokens') + countIn(usage.value, 'output_tokens');
    const actual = countIn(usage.value, 'total_tokens');
    if (actual !== expected) yield { at: `${usage.at}/total_tokens`, expected, actual };
  },
});
