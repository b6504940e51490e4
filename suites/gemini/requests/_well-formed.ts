import { type Rule, rule } from 'concordat/suite';
import { whenAnswered } from '../../_accepted.ts';
import { checkRefusal, dueFor } from '../_error.ts';

/** What distinguishes one rule about well-formed but wrong requests from another. */
export interface Malformation extends Pick<Rule, 'level' | 'says' | 'see'> {
  /** Steps of the scenario, each with what is wrong in it, after "a request with". */
  readonly steps: Readonly<Record<string, string>>;
}

/** A rule that some steps of the scenario of well-formed but wrong requests are refused as a wrong request is. */
export const wellFormedRule = ({ steps, ...declared }: Malformation): Rule =>
  rule({
    ...declared,
    on: { scenario: 'gemini/requests/refused-though-well-formed' },
    when: (evidence) => {
      const answers = Object.keys(steps).map((step) => whenAnswered(evidence, step));
      return answers.includes(true) || (answers[0] ?? 'no step is named');
    },
    *check(evidence) {
      for (const [step, mistake] of Object.entries(steps)) {
        const exchange = evidence.exchanges[step];
        const due = dueFor(evidence, 'invalid-request', mistake) ?? { mistake, statuses: [400] };
        if (exchange !== undefined && whenAnswered(evidence, step) === true)
          yield* checkRefusal(exchange, due, `/${step}`);
      }
    },
  });
