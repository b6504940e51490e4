import { rule } from 'concordat/suite';
import { ANSWERED, usageOf } from '../_reply.ts';
import { countIn, DETAILS, detailIn, isCounted } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'Cached tokens are part of the input tokens, reasoning tokens part of the output tokens.',
  see: 'recorded/openai#468 of 468 usages with details',
  on: ANSWERED,
  when: ({ exchange }) => {
    const counted = isCounted(exchange);
    if (counted !== true) return counted;
    const usage = usageOf(exchange);
    return (
      DETAILS.some(
        ([details, name]) => usage !== undefined && detailIn(usage, details, name) !== undefined,
      ) || 'the usage has no details'
    );
  },
  *check({ exchange }) {
    const usage = usageOf(exchange);
    for (const [details, name, total] of DETAILS) {
      const part = usage === undefined ? undefined : detailIn(usage, details, name);
      if (usage === undefined || part === undefined) continue;
      const whole = countIn(usage.value, total);
      if (part > whole)
        yield {
          at: `${usage.at}/${details}/${name}`,
          expected: `at most ${whole}, the ${total}`,
          actual: part,
        };
    }
  },
});
