import { isObject, member, replyOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { holdsImage, imagesIn, MADE, whenGood } from './_image.ts';

export default rule({
  level: 'should',
  says: 'The image stands in output.choices[].message.content[].image.',
  see: 'dashscope/qwen-image#Response',
  on: MADE,
  when: (evidence) =>
    allHold(whenGood(evidence), holdsImage(replyOf(evidence.exchange)) || 'the answer holds no image'),
  *check({ exchange }) {
    if (imagesIn(exchange).length > 0) return;
    const output = member(replyOf(exchange), 'output');
    yield {
      at: '/response/body/output',
      expected: 'choices[].message.content[].image',
      actual: isObject(output) ? Object.keys(output).join(', ') : 'no output',
    };
  },
});
