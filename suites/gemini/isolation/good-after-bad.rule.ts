import { type Exchange, rule, saysLater, succeeded } from 'concordat/suite';

const PAIRS = [
  ['bad', 'after-bad'],
  ['unknown-model', 'after-unknown-model'],
] as const;

const statusOf = (exchange: Exchange | undefined): number => exchange?.response?.status ?? 0;

export default rule({
  level: 'should',
  says: 'A refused request does no harm: the good request after it is answered as the one before it was.',
  see: 'rfc9110#15.5',
  on: { scenario: 'gemini/isolation/good-after-bad' },
  when: ({ exchanges }) => {
    if (!succeeded(exchanges['before'])) return 'the good request before the bad ones did not succeed';
    if (!PAIRS.some(([bad]) => statusOf(exchanges[bad]) >= 400))
      return 'the target refused none of the bad requests';
    const busy = PAIRS.find(([, good]) => saysLater(exchanges[good]));
    return busy === undefined || `the target answered ${statusOf(exchanges[busy[1]])}`;
  },
  *check({ exchanges }) {
    for (const [bad, good] of PAIRS) {
      const exchange = exchanges[good];
      if (exchange === undefined || succeeded(exchange) || statusOf(exchanges[bad]) < 400) continue;
      yield {
        at: exchange.response === undefined ? `/${good}/ending` : `/${good}/response/status`,
        expected: `${statusOf(exchanges['before'])}, as before the refused request`,
        actual: exchange.response === undefined ? exchange.ending.kind : statusOf(exchange),
      };
    }
  },
});
