import { type Exchange, rule } from 'concordat/suite';
import { itemsOf, statusOf } from '../_reply.ts';
import { bothAnswered } from './_same-prompt.ts';

// Whether a model thinks, or uses a tool of its provider, is its own choice each time.
const ANSWERS = ['message', 'function_call'];

const kindsOf = (exchange: Exchange | undefined): string =>
  ANSWERS.filter((type) => itemsOf(exchange, type).length > 0).join(', ');

export default rule({
  level: 'should',
  says: 'The same input ends in the same status with the same kinds of items, unary and streamed.',
  see: 'openai/responses#Create a model response, stream',
  on: { scenario: 'openai-responses/streaming/same-prompt' },
  when: bothAnswered,
  *check({ exchanges: { unary, streamed } }) {
    const pairs = [
      ['status', statusOf(unary), statusOf(streamed)],
      ['output', kindsOf(unary), kindsOf(streamed)],
    ] as const;
    for (const [name, expected = '', actual = ''] of pairs)
      if (expected !== actual)
        yield {
          at: '/streamed/response/stream',
          expected: `${name} ${expected || 'empty'}, as in the unary reply`,
          actual: actual || 'nothing',
        };
  },
});
