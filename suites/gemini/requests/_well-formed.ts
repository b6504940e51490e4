import { type Rule, rule } from 'concordat/suite';
import { checkRefusal, dueFor } from '../_error.ts';
import { whenAnswered } from './_accepted.ts';

/** A rule that one step of the scenario of well-formed but wrong requests is refused as a wrong request is. */
export const wellFormedRule = ({
  step,
  mistake,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & { readonly step: string; readonly mistake: string }): Rule =>
  rule({
    ...declared,
    on: { scenario: 'gemini/requests/refused-though-well-formed' },
    when: (evidence) => whenAnswered(evidence, step),
    *check(evidence) {
      const exchange = evidence.exchanges[step];
      const due = dueFor(evidence, 'invalid-request', mistake) ?? { mistake, statuses: [400] };
      if (exchange !== undefined) yield* checkRefusal(exchange, due, `/${step}`);
    },
  });
