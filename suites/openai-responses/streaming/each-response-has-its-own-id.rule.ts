import { rule, stringOf } from 'concordat/suite';
import { answerOf } from '../_reply.ts';
import { bothAnswered } from './_same-prompt.ts';

export default rule({
  level: 'should',
  says: 'Two requests get two responses, each with an id of its own, also for the same input.',
  see: 'openai/responses#The response object, id',
  on: { scenario: 'openai-responses/streaming/same-prompt' },
  when: (evidence) => {
    const both = bothAnswered(evidence);
    if (both !== true) return both;
    return (
      stringOf(answerOf(evidence.exchanges.unary)?.value['id']) !== undefined || 'the response has no id'
    );
  },
  *check({ exchanges: { unary, streamed } }) {
    const [first, second] = [unary, streamed].map((one) => answerOf(one)?.value['id']);
    if (first === second)
      yield {
        at: `/streamed${answerOf(streamed)?.at}/id`,
        expected: 'another id than the unary reply has',
        actual: second ?? null,
      };
  },
});
