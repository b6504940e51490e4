import { type Exchange, rule } from 'concordat/suite';
import { answerOf } from '../_reply.ts';
import { bothAnswered } from './_same-prompt.ts';

const membersOf = (exchange: Exchange | undefined): readonly string[] =>
  Object.entries(answerOf(exchange)?.value ?? {}).flatMap(([name, value]) => (value === null ? [] : [name]));

export default rule({
  level: 'should',
  says: 'The response at the end of a stream has the members of a unary one.',
  see: 'openai/responses-streaming#response.completed',
  on: { scenario: 'openai-responses/streaming/same-prompt' },
  when: bothAnswered,
  *check({ exchanges: { unary, streamed } }) {
    const there = membersOf(streamed);
    for (const name of membersOf(unary))
      if (!there.includes(name))
        yield {
          at: `/streamed${answerOf(streamed)?.at}`,
          expected: `${name}, which the unary reply has`,
          actual: 'none in the response that ends the stream',
        };
  },
});
