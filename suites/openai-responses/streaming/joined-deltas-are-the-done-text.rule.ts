import { rule, stringOf } from 'concordat/suite';
import { readingOf, type Written } from '../_reading.ts';
import { excerpt, hasEvents, isResumed, STREAMED } from './_stream.ts';

const toCompare = (written: readonly Written[]): readonly Written[] =>
  written.filter(({ pieces, stated }) => pieces > 0 && stated !== undefined);

export default rule({
  level: 'should',
  says: 'The deltas of a text, joined, are what its done event states.',
  see: 'recorded/openai#148 of 148 texts',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    if (isResumed(evidence)) return 'the stream goes on where another left off';
    return (
      toCompare(readingOf(evidence.exchange).written).length > 0 || 'no text has both deltas and a done event'
    );
  },
  *check({ exchange }) {
    for (const { stated, name, joined } of toCompare(readingOf(exchange).written)) {
      const actual = stringOf(stated?.value[name]);
      if (stated !== undefined && actual !== joined)
        yield {
          at: `${stated.at}/${name}`,
          expected: `the joined deltas: ${excerpt(joined)}`,
          actual: actual === undefined ? 'no such member' : excerpt(actual),
        };
    }
  },
});
