import { below, type Exchange, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { COMPLETED, countIn, usageOf } from '../_reply.ts';

const PARTS = [
  ['prompt_tokens_details/cached_tokens', 'prompt_tokens'],
  ['prompt_tokens_details/audio_tokens', 'prompt_tokens'],
  ['completion_tokens_details/reasoning_tokens', 'completion_tokens'],
  ['completion_tokens_details/audio_tokens', 'completion_tokens'],
] as const;

const countedIn = (exchange: Exchange) =>
  PARTS.filter(([part]) => countIn(usageOf(exchange)?.value, part) !== 0);

export default rule({
  level: 'should',
  says: 'Cached, audio and reasoning tokens are parts of the counts that they detail, never more.',
  see: 'openai/chat-completions#usage',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      usageOf(exchange) !== undefined || 'the reply carries no usage',
      countedIn(exchange).length > 0 || 'no detail is counted',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    for (const [part, whole] of countedIn(exchange)) {
      const most = countIn(usage.value, whole);
      const counted = countIn(usage.value, part);
      if (counted < 0 || counted > most)
        yield {
          at: below(usage.at, ...part.split('/')),
          expected: `at most ${most} (${whole})`,
          actual: counted,
        };
    }
  },
});
