import { type Rule, rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';

/** A step of a scenario that sends something unusual. */
export interface Unusual extends Pick<Rule, 'level' | 'says' | 'see'> {
  readonly scenario: string;
  readonly step: string;
  /** What is unusual, after "a request with". */
  readonly what: string;
  /** Providers that must accept it; all others may refuse it with 400. */
  readonly acceptedBy: readonly string[];
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
      if (exchange !== undefined) yield* checkAccepted(exchange, step, { what, orRefused: mayRefuse });
    },
  });
