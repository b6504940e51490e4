import { below, type Exchange, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf } from '../_answer.ts';
import { COMPLETED, countIn, usageOf } from '../_reply.ts';

// What frames a message costs some tokens that say nothing.
const FREE_TOKENS = 64;

const bytesOf = (exchange: Exchange): number =>
  answersOf(exchange)
    .flatMap(({ text, refusal, reasoning }) => [text, refusal, reasoning])
    .reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);

/** Tokens of the answer that were not reasoning. */
const spokenTokensOf = (exchange: Exchange): number => {
  const usage = usageOf(exchange)?.value;
  return countIn(usage, 'completion_tokens') - countIn(usage, 'completion_tokens_details/reasoning_tokens');
};

export default rule({
  // Who thinks in secret and does not count it apart is not told from who lost a text.
  level: 'may',
  says: 'The text of an answer is worth the tokens that are counted for it: a token is a byte of text or more.',
  see: 'openai/chat-completions#usage',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      usageOf(exchange) !== undefined || 'the reply carries no usage',
      answersOf(exchange).some(({ finishReason }) => finishReason === 'stop') ||
        'no choice finished by itself',
      !answersOf(exchange).some(({ calls, holdsMore }) => calls.length > 0 || holdsMore) ||
        'the answer is not text alone',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    const bytes = bytesOf(exchange);
    const tokens = spokenTokensOf(exchange);
    if (usage !== undefined && tokens > bytes + FREE_TOKENS)
      yield {
        at: below(usage.at, 'completion_tokens'),
        expected: `text for the ${tokens} tokens that are counted besides reasoning`,
        actual: `${bytes} bytes of text: the rest was lost, or thought in secret`,
      };
  },
});
