import { below, rule } from 'concordat/suite';
import { cameWhole, candidatesIn, chunksOf, finishOf, STREAMED, wasBlocked } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The last event of a stream carries the finishReason.',
  see: 'recorded/gemini#452 of 452 streams',
  on: STREAMED,
  when: (evidence) => {
    const whole = cameWhole(evidence);
    if (whole !== true) return whole;
    const chunks = chunksOf(evidence.exchange);
    if (wasBlocked(chunks)) return 'the prompt was blocked';
    return chunks.flatMap(candidatesIn).some((one) => finishOf(one) !== undefined) || 'no candidate finished';
  },
  *check({ exchange }) {
    const last = chunksOf(exchange).at(-1);
    if (last !== undefined && !candidatesIn(last).some((candidate) => finishOf(candidate) !== undefined))
      yield {
        at: below(last.at, 'candidates'),
        expected: 'a candidate with a finishReason',
        actual: 'the stream goes on after the finishReason, and its last event has none',
      };
  },
});
