import { type Defect, type Evidence, type Rule, rule } from 'concordat/suite';
import { checkRefusal, dueFor } from '../_error.ts';

/** What distinguishes one kind of mistake from another. */
export interface Mistake extends Pick<Rule, 'level' | 'says' | 'see'> {
  readonly defect: Defect;
  /** What is wrong, after "a request with". */
  readonly mistake: string;
  /** Narrows the defect; a string says why the rule does not speak. */
  readonly when?: (evidence: Evidence) => true | string;
  /** Statuses and words that refuse it as well as the published ones. */
  readonly also?: { readonly statuses?: readonly number[]; readonly words?: readonly string[] };
}

/** A rule that a request with one kind of mistake is refused as the provider publishes it: 400 where no page speaks. */
export const refusalRule = ({ defect, mistake, when, also, ...declared }: Mistake): Rule =>
  rule({
    ...declared,
    on: { family: 'gemini', defect, unanswered: true },
    ...(when === undefined ? {} : { when }),
    *check(evidence) {
      const { origin } = evidence.case;
      const place = origin.kind === 'reject' && origin.at !== undefined ? ` (at ${origin.at})` : '';
      const due = dueFor(evidence, 'invalid-request', mistake) ?? { mistake, statuses: [400] };
      const words = due.words === undefined ? undefined : [...due.words, ...(also?.words ?? [])];
      yield* checkRefusal(evidence.exchange, {
        mistake: `${mistake}${place}`,
        statuses: [...due.statuses, ...(also?.statuses ?? [])],
        ...(words === undefined ? {} : { words }),
      });
    },
  });
