import { type AuthScheme, type Evidence, rule, saysLater, succeeded } from 'concordat/suite';
import { whenServed } from '../../_accepted.ts';
import { told } from '../../_refusal.ts';

const STEPS: readonly (readonly [string, AuthScheme, string])[] = [
  ['api-key-and-2023', 'x-api-key', 'x-api-key and 2023-06-01'],
  ['bearer-and-2026', 'bearer', 'a bearer token and 2026-10-21'],
];

/** The steps that were answered and whose way to send the key is published; how else it may be sent is another question. */
const telling = ({ exchanges, target, contract }: Evidence) =>
  STEPS.flatMap(([step, scheme, headers]) => {
    const exchange = exchanges[step];
    const isPublished = target.provider.families[contract.family]?.auth.includes(scheme) === true;
    return exchange?.response === undefined || saysLater(exchange) || !isPublished
      ? []
      : [{ step, exchange, headers }];
  });

export default rule({
  level: 'may',
  says: 'The headers of the older and of the newest official client are both accepted.',
  see: 'client/anthropic#1.11 and 0.137',
  on: { scenario: 'anthropic/versioning/header-generations' },
  when: (evidence) =>
    telling(evidence).some(({ step }) => whenServed(evidence, step) === true) ||
    'no request with a published way to send the key was answered',
  *check(evidence) {
    for (const { step, exchange, headers } of telling(evidence))
      if (!succeeded(exchange))
        yield { at: `/${step}/response/status`, expected: `2xx for ${headers}`, actual: told(exchange) };
  },
});
