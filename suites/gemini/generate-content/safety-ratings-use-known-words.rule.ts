import { below, member, rule, stringOf } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { HARM_CATEGORY, HARM_PROBABILITIES } from '../_words.ts';
import { ratingListsOf } from './_safety.ts';

export default rule({
  level: 'may',
  says: 'Category and probability of a safety rating are published names; new ones are noted.',
  see: 'google/discovery#SafetyRating',
  on: GENERATED,
  when: ({ exchange }) => ratingListsOf(exchange).length > 0 || 'the reply holds no safety rating',
  *check({ exchange }) {
    for (const { at, value } of ratingListsOf(exchange).flat()) {
      const category = stringOf(member(value, 'category')) ?? '';
      const probability = stringOf(member(value, 'probability')) ?? '';
      if (category !== '' && !HARM_CATEGORY.test(category))
        yield { at: below(at, 'category'), expected: 'a published HARM_CATEGORY_ name', actual: category };
      if (probability !== '' && !HARM_PROBABILITIES.includes(probability))
        yield { at: below(at, 'probability'), expected: HARM_PROBABILITIES.join(', '), actual: probability };
    }
  },
});
