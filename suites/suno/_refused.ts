import { type Defect, type OperationId, type Rule, rule } from 'concordat/suite';
import { checkRefusal } from '../_refusal.ts';
import { isPutOff, MAKERS } from './_suno.ts';

type Declared = Pick<Rule, 'level' | 'says' | 'see'>;

/** 400 is published for parameters that are wrong, 413 for texts that are too long; the others are other words for it. */
export const DUE: readonly number[] = [400, 404, 409, 413, 422];

/** A rule that requests with one kind of mistake are refused as such. */
export const refusedRule = ({
  defect,
  mistake,
  operation = MAKERS,
  statuses = DUE,
  ...declared
}: Declared & {
  readonly defect: Defect | readonly Defect[];
  /** What is wrong, after "a request with". */
  readonly mistake: string;
  readonly operation?: OperationId | readonly OperationId[];
  readonly statuses?: readonly number[];
}): Rule =>
  rule({
    ...declared,
    on: { operation, defect, unanswered: true },
    when: ({ exchange }) => !isPutOff(exchange) || 'the target put the request off',
    *check({ exchange, case: { origin } }) {
      const at = origin.kind === 'reject' ? (origin.at ?? '') : '';
      const what = at === '' ? mistake : `${mistake} (at ${at})`;
      yield* checkRefusal(exchange, { mistake: what, statuses });
    },
  });

/** A rule that some steps of a scenario, each with what is wrong in it, are refused as such. */
export const refusedStepsRule = ({
  scenario,
  steps,
  statuses = DUE,
  ...declared
}: Declared & {
  readonly scenario: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly statuses?: readonly number[];
}): Rule =>
  rule({
    ...declared,
    on: { scenario },
    when: ({ exchanges }) =>
      Object.keys(steps).some((step) => {
        const exchange = exchanges[step];
        return exchange !== undefined && !isPutOff(exchange);
      }) || 'none of the requests was sent, or all were put off',
    *check({ exchanges }) {
      for (const [step, mistake] of Object.entries(steps)) {
        const exchange = exchanges[step];
        if (exchange !== undefined && !isPutOff(exchange))
          yield* checkRefusal(exchange, { mistake, statuses }, `/${step}`);
      }
    },
  });
