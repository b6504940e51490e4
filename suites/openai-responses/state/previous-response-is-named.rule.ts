import { member, requestOf, rule, stringOf, succeeded } from 'concordat/suite';
import { answerOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A response names the one that it goes on from in previous_response_id.',
  see: 'openai/responses#The response object, previous_response_id',
  on: { scenario: 'openai-responses/state/conversation' },
  needs: ['stored-responses'],
  when: ({ exchanges: { second } }) => {
    if (!succeeded(second) || answerOf(second) === undefined) return 'the second turn did not succeed';
    const sent = second === undefined ? undefined : member(requestOf(second), 'previous_response_id');
    return stringOf(sent) !== undefined || 'no previous response was named';
  },
  *check({ exchanges: { second } }) {
    const expected =
      second === undefined ? null : (member(requestOf(second), 'previous_response_id') ?? null);
    const actual = answerOf(second)?.value['previous_response_id'] ?? null;
    if (actual !== expected) yield { at: '/second/response/body/previous_response_id', expected, actual };
  },
});
