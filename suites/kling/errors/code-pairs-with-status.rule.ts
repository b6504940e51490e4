import { type Evidence, rule } from 'concordat/suite';
import { codeOf, wireStatusOf } from '../_reply.ts';

/** The HTTP status that belongs to the code of an answer. */
const dueFor = ({ exchange, contract }: Evidence): number | undefined =>
  contract.bodyStatus?.statuses[String(codeOf(exchange))];

export default rule({
  level: 'should',
  says: 'A code comes with its HTTP status: 1201 with 400, 1203 with 404, 1303 with 429, and so on.',
  see: 'kling/general-information#Error Code',
  on: {},
  when: (evidence) => {
    const code = codeOf(evidence.exchange);
    if (code === undefined || code === 0) return 'the answer tells no code but 0';
    return dueFor(evidence) !== undefined || `no status is published for the code ${code}`;
  },
  *check(evidence) {
    const due = dueFor(evidence) ?? 0;
    const actual = wireStatusOf(evidence.exchange);
    if (actual !== due)
      yield {
        at: '/response/status',
        expected: `${due}, with the code ${codeOf(evidence.exchange)}`,
        actual: actual ?? 0,
      };
  },
});
