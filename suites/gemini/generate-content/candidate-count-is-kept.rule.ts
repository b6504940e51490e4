import { type Exchange, numberOf, requestOf, rule } from 'concordat/suite';
import { allHold, blockReasonOf, GENERATED, whole } from '../_answer.ts';
import { askedFor, candidatesOf, indexOf } from '../_reply.ts';

const countOf = (exchange: Exchange): number =>
  numberOf(askedFor(requestOf(exchange), 'candidateCount')) ?? 1;

const NOT_NOW: readonly number[] = [429, 503];

export default rule({
  level: 'should',
  says: 'A request for several candidates gets as many, or is refused with 400; it never gets fewer in silence.',
  see: 'google/discovery#GenerationConfig',
  on: { operation: GENERATED.operation },
  when: ({ exchange }) =>
    allHold(
      countOf(exchange) > 1 || 'one candidate was asked for',
      !NOT_NOW.includes(exchange.response?.status ?? 0) || 'the target was too busy',
      whole(exchange),
      blockReasonOf(exchange) === undefined || 'the prompt was blocked',
    ),
  *check({ exchange }) {
    const status = exchange.response?.status ?? 0;
    const expected = `${countOf(exchange)} candidates, or 400`;
    if (status === 400) return;
    const found = new Set(candidatesOf(exchange).map(indexOf)).size;
    if (status < 200 || status >= 300) yield { at: '/response/status', expected, actual: status };
    else if (found !== countOf(exchange))
      yield {
        at: exchange.response?.stream === undefined ? '/response/body/candidates' : '/response/stream',
        expected,
        actual: `HTTP ${status} with ${found}`,
      };
  },
});
