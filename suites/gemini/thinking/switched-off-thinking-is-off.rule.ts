import { below, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, whole } from '../_answer.ts';
import { isGemini3, requestedModelOf } from '../_model.ts';
import { countIn, usageOf } from '../_reply.ts';
import { settingsOf, thoughtsIn } from './_settings.ts';

export default rule({
  level: 'may',
  says: 'With a thinkingBudget of 0 the answer neither shows nor counts thoughts.',
  see: 'google/thinking#Levels and budgets',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      settingsOf(requestOf(exchange)).budget === 0 || 'thinking is not switched off',
      !(isGemini3(exchange) || requestedModelOf(exchange) === 'gemini-2.5-pro') ||
        'this model thinks all the same',
      whole(exchange),
      answersOf(exchange).length > 0 || 'the reply holds no candidate',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    const count = countIn(usage?.value ?? null, 'thoughtsTokenCount');
    for (const { at } of thoughtsIn(exchange))
      yield { at: below(at, 'thought'), expected: 'no thought: thinking is switched off', actual: true };
    if (usage !== undefined && count > 0)
      yield {
        at: below(usage.at, 'thoughtsTokenCount'),
        expected: '0: thinking is switched off',
        actual: count,
      };
  },
});
