import { type Evidence, type Exchange, type Rule, rule, succeeded } from 'concordat/suite';

/** Words that no model says unasked, by the step of a scenario of requests at once that asks for them. */
export const WORDS = { first: 'amaryllis', second: 'cormorant', third: 'basalt' } as const;

const entries = Object.entries(WORDS);

/** A rule that requests at the same time get each its own answer, in the text that `textOf` reads. */
export const notMixedUpRule = ({
  textOf,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see' | 'on'> & {
  readonly textOf: (exchange: Exchange) => string;
}): Rule => {
  const saidBy = ({ exchanges }: Evidence, step: string): string => {
    const exchange = exchanges[step];
    return exchange === undefined ? '' : textOf(exchange).toLowerCase();
  };
  return rule({
    ...declared,
    when: (evidence) => {
      const failed = entries.find(([step]) => !succeeded(evidence.exchanges[step]));
      if (failed !== undefined) return `the ${failed[0]} request did not succeed`;
      const mute = entries.find(
        ([step]) => !entries.some(([, word]) => saidBy(evidence, step).includes(word)),
      );
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
};
