import { eventsOf, rule } from 'concordat/suite';
import { blocksOf, hasLines, isData } from '../../_lines.ts';

export default rule({
  level: 'must',
  says: 'The last event of a stream is ended by a blank line; without it clients drop the event.',
  see: 'whatwg-sse#9.2.6',
  on: { status: 'success' },
  when: (evidence) => {
    const readable = hasLines(evidence);
    if (readable !== true) return readable;
    const { exchange } = evidence;
    if (exchange.ending.kind !== 'complete') return 'the stream did not arrive whole';
    return (
      eventsOf(exchange).length > 0 || blocksOf(exchange).rest.some(isData) || 'the stream holds no event'
    );
  },
  *check({ exchange }) {
    const line = blocksOf(exchange).rest.find(isData);
    if (line !== undefined)
      yield {
        at: '/response/body',
        expected: 'a blank line after the last event',
        actual: `the stream ends inside an event, which clients drop: ${line.slice(0, 120)}`,
      };
  },
});
