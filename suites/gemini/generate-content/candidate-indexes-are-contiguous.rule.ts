import { rule } from 'concordat/suite';
import { listIn } from '../../_placed.ts';
import { GENERATED } from '../_answer.ts';
import { candidatesOf, indexOf, responsesOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'The candidates of an answer are numbered from 0 without gap or repetition; an absent index is 0.',
  see: 'google/discovery#Candidate',
  on: GENERATED,
  when: ({ exchange }) => candidatesOf(exchange).length > 0 || 'the reply holds no candidate',
  *check({ exchange }) {
    for (const response of responsesOf(exchange)) {
      const indexes = listIn(response, 'candidates').map(indexOf);
      if (new Set(indexes).size !== indexes.length)
        yield { at: `${response.at}/candidates`, expected: 'each index once', actual: indexes };
    }
    const all = [...new Set(candidatesOf(exchange).map(indexOf))].sort((one, other) => one - other);
    const [first] = candidatesOf(exchange);
    if (first !== undefined && all.some((index, n) => index !== n))
      yield {
        at: first.at,
        expected: `the indexes ${all.map((_, n) => n).join(', ')}`,
        actual: `the indexes ${all.join(', ')}`,
      };
  },
});
