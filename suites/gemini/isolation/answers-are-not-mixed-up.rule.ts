import { type Evidence, rule, succeeded } from 'concordat/suite';
import { textOf } from '../_reply.ts';
import { WORDS } from './_words.ts';

const entries = Object.entries(WORDS);

const saidBy = ({ exchanges }: Evidence, step: string): string => {
  const exchange = exchanges[step];
  return exchange === undefined ? '' : textOf(exchange).toLowerCase();
};

export default rule({
  level: 'must',
  says: 'Requests at the same time get each its own answer, never that of another.',
  see: 'rfc9110#15',
  on: { scenario: 'gemini/isolation/three-at-once' },
  when: (evidence) => {
    const failed = entries.find(([step]) => !succeeded(evidence.exchanges[step]));
    if (failed !== undefined) return `the ${failed[0]} request did not succeed`;
    const mute = entries.find(([step]) => !entries.some(([, word]) => saidBy(evidence, step).includes(word)));
    return mute === undefined || `the model did not repeat the word of the ${mute[0]} request`;
  },
  *check(evidence) {
    for (const [step, own] of entries)
      for (const [other, word] of entries)
        if (other !== step && saidBy(evidence, step).includes(word))
          yield {
            at: `/${step}/response/${evidence.exchanges[step]?.response?.stream === undefined ? 'body' : 'stream'}`,
            expected: own,
            actual: `${word}, which the ${other} request asked for at the same time`,
          };
  },
});
