import { type Evidence, type Exchange, type Finding, type Rule, rule } from 'concordat/suite';
import { saysLater, told } from '../_error.ts';

/** A step of a scenario that sends something unusual. */
export interface Unusual extends Pick<Rule, 'level' | 'says' | 'see'> {
  readonly scenario: string;
  readonly step: string;
  /** What is unusual, after "a request with". */
  readonly what: string;
  /** Providers that must accept it; all others may refuse it with 400. */
  readonly acceptedBy: readonly string[];
}

/** Whether a step was answered by more than "try again later"; else why the rule is silent. */
export const whenAnswered = ({ exchanges }: Evidence, step: string): true | string => {
  const exchange = exchanges[step];
  if (exchange === undefined) return 'the request was not sent';
  return !saysLater(exchange) || `the target answered ${exchange.response?.status}`;
};

/** One finding where an unusual request was neither accepted nor, where that is allowed, refused with 400. */
export function* checkAccepted(
  exchange: Exchange,
  { step, what }: Pick<Unusual, 'step' | 'what'>,
  mayRefuse: boolean,
): Iterable<Finding> {
  const status = exchange.response?.status;
  const expected = mayRefuse ? '2xx or 400' : '2xx';
  const actual = `a request with ${what}: ${told(exchange)}`;
  if (status === undefined || exchange.ending.kind !== 'complete')
    yield { at: `/${step}/ending`, expected, actual };
  else if (status >= 300 && !(mayRefuse && status === 400))
    yield { at: `/${step}/response/status`, expected, actual };
}

/** A rule that an unusual but good request is accepted, or at the worst refused as a wrong one. */
export const acceptanceRule = ({ scenario, step, what, acceptedBy, ...declared }: Unusual): Rule =>
  rule({
    ...declared,
    on: { scenario },
    when: (evidence) => whenAnswered(evidence, step),
    *check({ exchanges, target }) {
      const exchange = exchanges[step];
      const mayRefuse = !acceptedBy.some((id) => target.provider.lineage.includes(id));
      if (exchange !== undefined) yield* checkAccepted(exchange, { step, what }, mayRefuse);
    },
  });
