import { type Defect, type Exchange, type Finding, type OperationId, type Rule, rule } from 'concordat/suite';
import { checkRefusal, type Due, messageOf, told } from '../_refusal.ts';
import { isPutOff, MAKERS, NO_ROUTE } from './_suno.ts';

type Declared = Pick<Rule, 'level' | 'says' | 'see'>;

/** 400 is published for parameters that are wrong, 413 for texts that are too long; the others are other words for it. */
export const DUE: readonly number[] = [400, 404, 409, 413, 422];

/** True for a 404 that speaks of the route: the request was read by nobody. */
const isOfNoRoute = (exchange: Exchange): boolean => {
  const text = messageOf(exchange) ?? exchange.response?.body.text ?? '';
  return (
    exchange.response?.status === 404 && (NO_ROUTE.test(text) || /invalid (url|route|path)\b/i.test(text))
  );
};

/** One finding where a request is not refused: by an HTTP status that is due, or in a 200 by any code but that of success. */
function* checkRefused(exchange: Exchange, due: Due, step = ''): Iterable<Finding> {
  if (isOfNoRoute(exchange))
    yield {
      at: `${step}/response/status`,
      expected: `a refusal of a request with ${due.mistake}`,
      actual: `no such route: ${told(exchange)}`,
    };
  // Which code says what is for other rules.
  else if (exchange.response?.httpStatus !== 200)
    yield* checkRefusal(exchange, { ...due, anyBody: true }, step);
}

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
      yield* checkRefused(exchange, { mistake: what, statuses });
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
          yield* checkRefused(exchange, { mistake, statuses }, `/${step}`);
      }
    },
  });
