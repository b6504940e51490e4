import { below, type Evidence, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { STEPS } from '../../_same-prompt.ts';
import { countIn, usageOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';

// Services that add a few words of their own, a date for one, may count a few tokens more.
const FREE_TOKENS = 8;
const FREE_PART = 0.1;

const promptTokensOf = ({ exchanges }: Evidence, step: string): number =>
  countIn(usageOf(exchanges[step])?.value, 'prompt_tokens');

export default rule({
  level: 'should',
  says: 'The same prompt costs the same prompt tokens unary and streamed.',
  see: 'openai/chat-completions#usage',
  on: { scenario: 'openai-chat/streaming/same-prompt' },
  when: (evidence) => {
    const mute = STEPS.find((step) => promptTokensOf(evidence, step) === 0);
    return allHold(
      bothSucceeded(evidence),
      mute === undefined || `the ${mute} reply counts no prompt tokens`,
    );
  },
  *check(evidence) {
    const unary = promptTokensOf(evidence, 'unary');
    const streamed = promptTokensOf(evidence, 'streamed');
    const usage = usageOf(evidence.exchanges['streamed']);
    if (usage !== undefined && Math.abs(streamed - unary) > FREE_TOKENS + unary * FREE_PART)
      yield {
        at: `/streamed${below(usage.at, 'prompt_tokens')}`,
        expected: `about ${unary}, as in the unary reply`,
        actual: streamed,
      };
  },
});
