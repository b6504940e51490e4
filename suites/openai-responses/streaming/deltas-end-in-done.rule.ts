import { rule } from 'concordat/suite';
import { placeOf, readingOf } from '../_reading.ts';
import { cameToItsEnd, STREAMED, terminalOf } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'A text that comes in deltas is stated as a whole by the done event of its kind.',
  see: 'recorded/openai#56 of 56 texts',
  on: STREAMED,
  when: (evidence) => {
    const end = cameToItsEnd(evidence);
    if (end !== true) return end;
    if (terminalOf(evidence)?.type !== 'response.completed') return 'the response was not completed';
    return (
      readingOf(evidence.exchange).written.some(({ pieces }) => pieces > 0) || 'the stream holds no deltas'
    );
  },
  *check({ exchange }) {
    for (const { first, scope, indexes, stated, pieces } of readingOf(exchange).written)
      if (pieces > 0 && stated === undefined)
        yield {
          at: first.at,
          expected: first.type.replace(/delta$/, 'done'),
          actual: `${pieces} deltas of ${placeOf(scope, indexes)} and no such event`,
        };
  },
});
