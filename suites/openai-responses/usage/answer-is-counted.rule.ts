import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED, textOf, usageOf } from '../_reply.ts';
import { countIn, isCounted } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'A request that was read and an answer that was written are counted: neither is zero tokens.',
  see: 'recorded/openai#469 of 469 usages',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isCounted(exchange, 'input_tokens', 'output_tokens'),
      textOf(exchange) !== '' || 'the response holds no text',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    for (const name of ['input_tokens', 'output_tokens'])
      if (usage !== undefined && countIn(usage.value, name) <= 0)
        yield { at: `${usage.at}/${name}`, expected: 'more than 0', actual: countIn(usage.value, name) };
  },
});
