import { below, member, rule, stringOf } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { ratingListsOf } from './_safety.ts';

export default rule({
  level: 'should',
  says: 'A safety rating names a category and a probability, and no category is rated twice.',
  see: 'google/discovery#SafetyRating',
  on: GENERATED,
  when: ({ exchange }) => ratingListsOf(exchange).length > 0 || 'the reply holds no safety rating',
  *check({ exchange }) {
    for (const list of ratingListsOf(exchange)) {
      const seen = new Set<string>();
      for (const { at, value } of list) {
        const category = stringOf(member(value, 'category')) ?? '';
        const probability = stringOf(member(value, 'probability')) ?? '';
        if (category === '')
          yield { at: below(at, 'category'), expected: 'a category of harm', actual: 'absent' };
        else if (seen.has(category))
          yield { at: below(at, 'category'), expected: 'each category once', actual: `${category} again` };
        if (probability === '')
          yield { at: below(at, 'probability'), expected: 'how likely it is', actual: 'absent' };
        seen.add(category);
      }
    }
  },
});
