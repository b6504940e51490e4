import { member, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED, whole } from '../_answer.ts';
import { responsesOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'An answer names in modelVersion the model that made it.',
  see: 'google/discovery#GenerateContentResponse',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(whole(exchange), responsesOf(exchange).length > 0 || 'the reply holds no response object'),
  *check({ exchange }) {
    const responses = responsesOf(exchange);
    const named = responses.some(({ value }) => (stringOf(member(value, 'modelVersion')) ?? '') !== '');
    const last = responses.at(-1);
    if (!named && last !== undefined)
      yield { at: `${last.at}/modelVersion`, expected: 'the name of a model', actual: 'absent' };
  },
});
