import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { asksForUsage } from '../_asked.ts';
import { chunksOf, usageOf } from '../_reply.ts';
import { STREAMED } from '../_stream.ts';

export default rule({
  level: 'may',
  says: 'The usage that was asked for comes on a last chunk of its own, whose choices are empty.',
  see: 'openai/chat-completions#stream_options',
  on: STREAMED,
  when: ({ exchange }) =>
    allHold(
      asksForUsage(exchange) || 'no usage was asked for',
      usageOf(exchange) !== undefined || 'the stream carries no usage',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    const chunk = chunksOf(exchange).find(({ at }) => usage?.at === below(at, 'usage'));
    const choices = chunk?.value['choices'];
    if (chunk !== undefined && (!Array.isArray(choices) || choices.length > 0))
      yield {
        at: below(chunk.at, 'choices'),
        expected: 'an empty list on the chunk with usage',
        actual: Array.isArray(choices)
          ? `${choices.length} choices: usage came with the answer`
          : (choices ?? 'absent'),
      };
  },
});
