import { numberOf, rule } from 'concordat/suite';
import { listIn } from '../../_placed.ts';
import { askedFor } from '../_asked.ts';
import { COMPLETED, choicesOf, completionsOf, indexOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'The choices of an answer are numbered from 0 without gap or repetition, and no more than n; an index is not the number of a chunk.',
  see: 'openai/chat-completions#The chat completion object',
  on: COMPLETED,
  when: ({ exchange }) => choicesOf(exchange).length > 0 || 'the reply holds no choice',
  *check({ exchange }) {
    for (const completion of completionsOf(exchange)) {
      const indexes = listIn(completion, 'choices').map(indexOf);
      if (new Set(indexes).size !== indexes.length)
        yield { at: `${completion.at}/choices`, expected: 'each index once', actual: indexes };
    }
    const all = [...new Set(choicesOf(exchange).map(indexOf))].sort((one, other) => one - other);
    const due = Math.max(numberOf(askedFor(exchange, 'n')) ?? 1, 1);
    const first = choicesOf(exchange).find((choice) => indexOf(choice) !== 0);
    if (first !== undefined && (all.length > due || all.some((index, n) => index !== n)))
      yield {
        at: `${first.at}/index`,
        expected: due === 1 ? '0: one choice was asked for' : `the indexes from 0 to ${due - 1}`,
        actual: `the indexes ${all.slice(0, 6).join(', ')}${all.length > 6 ? ', …' : ''}`,
      };
  },
});
