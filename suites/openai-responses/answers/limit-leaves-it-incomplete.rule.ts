import { type Exchange, member, rule, stringOf } from 'concordat/suite';
import { answerOf, statusOf, textOf } from '../_reply.ts';

// No limit of 16 tokens lets through so much.
const SHORT = 400;
const STEPS = ['unary', 'streamed'] as const;

const isShort = (exchange: Exchange | undefined): boolean =>
  answerOf(exchange) !== undefined && textOf(exchange).length < SHORT;

export default rule({
  level: 'should',
  says: 'A response that max_output_tokens has cut off is incomplete, and its reason is max_output_tokens.',
  see: 'openai/responses#The response object, incomplete_details',
  on: { scenario: 'openai-responses/answers/cut-off' },
  when: ({ exchanges }) =>
    STEPS.some((step) => isShort(exchanges[step])) || 'no answer was kept short by the limit',
  *check({ exchanges }) {
    for (const step of STEPS) {
      const response = answerOf(exchanges[step]);
      const status = statusOf(exchanges[step]);
      if (response === undefined || !isShort(exchanges[step])) continue;
      const reason = stringOf(member(response.value['incomplete_details'], 'reason'));
      if (status !== 'incomplete')
        yield {
          at: `/${step}${response.at}/status`,
          expected: 'incomplete: a long answer was asked for within 16 tokens',
          actual: status ?? 'nothing',
        };
      else if (reason !== 'max_output_tokens')
        yield {
          at: `/${step}${response.at}/incomplete_details/reason`,
          expected: 'max_output_tokens',
          actual: reason ?? 'nothing',
        };
    }
  },
});
