import { type Exchange, type Rule, rule, saysLater } from 'concordat/suite';
import { checkRefusal } from '../_refusal.ts';

// kling/general-information#Error Code has 400 for parameters; 422 says the same of a body (rfc9110#15.5.21).
const STATUSES = [400, 422];

/** A rule that requests of a scenario, each step with what is wrong in it, are refused as wrong requests. */
export const refusedStepsRule = ({
  scenario,
  steps,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see'> & {
  readonly scenario: string;
  readonly steps: Readonly<Record<string, string>>;
}): Rule => {
  const speaks = (exchange: Exchange | undefined): exchange is Exchange =>
    exchange !== undefined && !saysLater(exchange);
  return rule({
    ...declared,
    on: { scenario },
    when: ({ exchanges }) =>
      Object.keys(steps).some((step) => speaks(exchanges[step])) ||
      'none of the requests was sent, or all were answered 429 or 503',
    *check({ exchanges }) {
      for (const [step, mistake] of Object.entries(steps)) {
        const exchange = exchanges[step];
        if (speaks(exchange))
          yield* checkRefusal(exchange, { mistake, statuses: STATUSES, anyBody: true }, `/${step}`);
      }
    },
  });
};
