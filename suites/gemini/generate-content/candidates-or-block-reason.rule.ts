import { isObject, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { blockReasonOf, GENERATED, whole } from '../_answer.ts';
import { candidatesOf, responsesOf } from '../_reply.ts';

export default rule({
  level: 'must',
  says: 'An answer holds candidates, or promptFeedback.blockReason says why there are none.',
  see: 'google/discovery#GenerateContentResponse',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(whole(exchange), responsesOf(exchange).length > 0 || 'the reply holds no response object'),
  *check({ exchange }) {
    if (candidatesOf(exchange).length > 0 || blockReasonOf(exchange) !== undefined) return;
    const [first] = responsesOf(exchange);
    yield {
      at: first?.at ?? '/response/body',
      expected: 'candidates, or promptFeedback.blockReason',
      actual: isObject(first?.value)
        ? `only ${Object.keys(first.value).join(', ') || 'an empty object'}`
        : 'neither',
    };
  },
});
