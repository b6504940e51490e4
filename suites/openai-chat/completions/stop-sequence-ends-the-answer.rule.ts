import { below, type Evidence, type Finding, rule, succeeded } from 'concordat/suite';
import { type Answer, answerOf, wordsAt } from '../_answer.ts';

const STEPS = ['string', 'list'] as const;

const BEHIND = /dogwood|elder/i;
// The last word before the stop sequence: whoever came so far was ended by it.
const BEFORE = /cedar\W*$/i;

const ended = (answer: Answer): boolean =>
  /amber/i.test(answer.text) && (BEHIND.test(answer.text) || BEFORE.test(answer.text));

/** The answers that came as far as the stop sequence. */
const tellingIn = ({ exchanges }: Evidence) =>
  STEPS.flatMap((step) => {
    const answer = succeeded(exchanges[step]) ? answerOf(exchanges[step]) : undefined;
    return answer !== undefined && ended(answer) ? [{ step, answer }] : [];
  });

export default rule({
  level: 'should',
  says: 'Generation ends at a stop sequence, given as a string or in a list, with finish_reason stop.',
  see: 'openai/chat-completions#stop',
  on: { scenario: 'openai-chat/completions/stop-sequence' },
  needs: ['stop-sequences'],
  when: (evidence) => tellingIn(evidence).length > 0 || 'no answer came as far as the stop sequence',
  *check(evidence): Iterable<Finding> {
    for (const { step, answer } of tellingIn(evidence)) {
      if (BEHIND.test(answer.text))
        yield {
          at: `/${step}${wordsAt(answer)}`,
          expected: 'no word behind the stop sequence',
          actual: answer.text.slice(0, 200),
        };
      if (answer.finishReason !== undefined && answer.finishReason !== 'stop')
        yield {
          at: `/${step}${below(answer.at, 'finish_reason')}`,
          expected: 'stop',
          actual: answer.finishReason,
        };
    }
  },
});
