import { below, type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answerOf } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';

const LIMIT = 16;
// A cut falls between tokens of several signs, so an answer that was cut may count a little less.
const NEARLY = LIMIT - 2;

/** Why the answer says nothing about the limit, or `true`: the model may well have ended by itself, or was stopped. */
const reached = (exchange: Exchange): true | string => {
  const answer = answerOf(exchange);
  if (answer?.finishReason === undefined) return 'the answer has no finish_reason';
  if (answer.finishReason === 'length') return true;
  if (answer.finishReason === 'content_filter') return 'the answer was filtered';
  if (answer.refusal !== '') return 'the model refused';
  const cost = countIn(usageOf(exchange)?.value, 'completion_tokens');
  return cost >= NEARLY || answer.text.length > LIMIT * 8 || 'the model ended before the limit';
};

export default rule({
  level: 'should',
  says: 'An answer that max_tokens cuts short finishes with length.',
  see: 'openai/chat-completions#finish_reason',
  on: { scenario: 'openai-chat/completions/small-limit' },
  when: ({ exchange }) =>
    allHold(succeeded(exchange) || 'the limited request did not succeed', reached(exchange)),
  *check({ exchange }) {
    const answer = answerOf(exchange);
    if (answer !== undefined && answer.finishReason !== 'length')
      yield {
        at: `/limited${below(answer.at, 'finish_reason')}`,
        expected: 'length: the answer needs far more than 16 tokens',
        actual: answer.finishReason ?? 'absent',
      };
  },
});
