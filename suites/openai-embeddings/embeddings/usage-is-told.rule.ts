import { isObject, member, replyOf, rule } from 'concordat/suite';
import { EMBEDDED } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'A reply says how many tokens it cost.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  *check({ exchange }) {
    const usage = member(replyOf(exchange), 'usage');
    if (!isObject(usage))
      yield {
        at: '/response/body/usage',
        expected: 'prompt_tokens and total_tokens',
        actual: usage ?? 'nothing',
      };
  },
});
