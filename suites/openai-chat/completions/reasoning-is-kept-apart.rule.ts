import { type Exchange, rule } from 'concordat/suite';
import { type Answer, answersOf, wordsAt } from '../_answer.ts';
import { COMPLETED } from '../_reply.ts';

// Shorter thoughts may well be the answer too.
const LEAST_CHARACTERS = 80;

const thinkingIn = (exchange: Exchange): readonly Answer[] =>
  answersOf(exchange).filter(
    ({ reasoning, text }) => reasoning.trim().length >= LEAST_CHARACTERS && text !== '',
  );

export default rule({
  level: 'should',
  says: 'Reasoning that is shown in a member of its own is not repeated in content.',
  see: 'openai/chat-completions#The chat completion object',
  on: COMPLETED,
  when: ({ exchange }) => thinkingIn(exchange).length > 0 || 'no reasoning is shown beside the answer',
  *check({ exchange }) {
    for (const answer of thinkingIn(exchange))
      if (answer.text.includes(answer.reasoning.trim().slice(0, LEAST_CHARACTERS)))
        yield {
          at: wordsAt(answer),
          expected: 'the answer without the reasoning that stands beside it',
          actual: answer.text.slice(0, 120),
        };
  },
});
