import { rule } from 'concordat/suite';
import { ANSWERED, usageOf } from '../_reply.ts';
import { DETAILS, detailIn, isCounted } from './_tokens.ts';

export default rule({
  level: 'may',
  says: 'The usage says how many input tokens were cached and how many output tokens were reasoning.',
  see: 'openai/responses#The response object, usage',
  on: ANSWERED,
  when: ({ exchange }) => isCounted(exchange),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    for (const [details, name] of DETAILS)
      if (usage !== undefined && detailIn(usage, details, name) === undefined)
        yield {
          at: `${usage.at}/${details}`,
          expected: `${name}, 0 where there are none`,
          actual: 'nothing',
        };
  },
});
