import { replyOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { holdsImage, MADE, whenGood } from './_image.ts';

export default rule({
  level: 'must',
  says: 'The image is in the same answer, with no task to ask for.',
  see: 'anyint/overview#Async vs synchronous routes',
  on: MADE,
  when: (evidence) =>
    allHold(whenGood(evidence), replyOf(evidence.exchange) !== undefined || 'the answer is no JSON'),
  *check({ exchange }) {
    if (!holdsImage(replyOf(exchange)))
      yield {
        at: '/response/body',
        expected: 'an image, or the address of one',
        actual: (exchange.response?.body.text ?? '').slice(0, 200),
      };
  },
});
