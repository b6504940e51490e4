import { arrayOf, below, type Exchange, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { countIn, partsOf, usageOf } from '../_reply.ts';
import { detailSum, whenCounted } from './_usage.ts';

// candidatesTokensDetails is left out: image models list the image alone (recorded/gemini#43 replies).
const DETAILS = [
  ['promptTokensDetails', 'promptTokenCount'],
  ['cacheTokensDetails', 'cachedContentTokenCount'],
  ['toolUsePromptTokensDetails', 'toolUsePromptTokenCount'],
] as const;

const detailsOf = (exchange: Exchange) =>
  DETAILS.filter(([details]) => arrayOf(member(usageOf(exchange)?.value, details)).length > 0);

export default rule({
  level: 'should',
  says: 'Token counts by modality add up to the count that they divide.',
  see: 'recorded/gemini#2652 of 2660 replies',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whenCounted(exchange),
      // recorded/gemini: a tool of the service lets the prompt grow on the way, and the details do not follow.
      !partsOf(exchange).some(({ value }) => Object.hasOwn(value, 'toolCall')) ||
        'a tool of the service took part',
      detailsOf(exchange).length > 0 || 'no count is divided by modality',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    for (const [details, count] of detailsOf(exchange)) {
      const sum = detailSum(usage.value, details);
      const counted = countIn(usage.value, count);
      if (sum !== counted)
        yield { at: below(usage.at, details), expected: `a sum of ${counted} (${count})`, actual: sum };
    }
  },
});
