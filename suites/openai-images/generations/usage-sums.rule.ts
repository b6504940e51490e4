import { isObject, member, numberOf, replyOf, rule } from 'concordat/suite';
import { MADE } from './_images.ts';

export default rule({
  level: 'should',
  says: 'total_tokens is the sum of input_tokens and output_tokens.',
  see: 'recorded/openai#29 of 29 counts of images',
  on: MADE,
  when: ({ exchange }) => {
    const usage = member(replyOf(exchange), 'usage');
    const counts = ['input_tokens', 'output_tokens', 'total_tokens'];
    return (
      (isObject(usage) && counts.every((name) => numberOf(usage[name]) !== undefined)) ||
      'the reply does not count all three'
    );
  },
  *check({ exchange }) {
    const usage = member(replyOf(exchange), 'usage');
    const of = (name: string): number => numberOf(member(usage, name)) ?? 0;
    const expected = of('input_tokens') + of('output_tokens');
    if (of('total_tokens') !== expected)
      yield { at: '/response/body/usage/total_tokens', expected, actual: of('total_tokens') };
  },
});
