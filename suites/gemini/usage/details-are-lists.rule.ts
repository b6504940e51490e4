import { below, rule } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { usageOf } from '../_reply.ts';

const DETAILS = /Tokens?Details$/;

export default rule({
  level: 'should',
  says: 'Counts by modality are a list where they are there, never null.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) =>
    Object.keys(usageOf(exchange)?.value ?? {}).some((name) => DETAILS.test(name)) ||
    'no tokens are counted by modality',
  *check({ exchange }) {
    const usage = usageOf(exchange);
    for (const [name, value] of Object.entries(usage?.value ?? {}))
      if (DETAILS.test(name) && !Array.isArray(value))
        yield { at: below(usage?.at ?? '', name), expected: 'a list, or no such member', actual: value };
  },
});
