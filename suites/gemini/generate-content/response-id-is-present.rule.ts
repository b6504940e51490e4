import { member, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED, whole } from '../_answer.ts';
import { responsesOf } from '../_reply.ts';

export default rule({
  level: 'may',
  says: 'An answer carries a responseId by which it can be spoken of.',
  see: 'google/discovery#GenerateContentResponse',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(whole(exchange), responsesOf(exchange).length > 0 || 'the reply holds no response object'),
  *check({ exchange }) {
    const responses = responsesOf(exchange);
    const last = responses.at(-1);
    if (
      last !== undefined &&
      !responses.some(({ value }) => (stringOf(member(value, 'responseId')) ?? '') !== '')
    )
      yield { at: `${last.at}/responseId`, expected: 'an id', actual: 'absent' };
  },
});
