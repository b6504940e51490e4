import { type Rule, rule } from 'concordat/suite';
import { whenAnswered } from '../../_accepted.ts';
import { checkRefusal, dueFor } from '../_error.ts';

/** A rule that one step of the scenario of responses, which asks for what there is not, is refused as a wrong request. */
export const modalityRule = ({
  step,
  mistake,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & { readonly step: string; readonly mistake: string }): Rule =>
  rule({
    ...declared,
    on: { scenario: 'gemini/image-generation/responses' },
    when: (evidence) => whenAnswered(evidence, step),
    *check(evidence) {
      const exchange = evidence.exchanges[step];
      const due = dueFor(evidence, 'invalid-request', mistake) ?? { mistake, statuses: [400] };
      if (exchange !== undefined) yield* checkRefusal(exchange, due, `/${step}`);
    },
  });
