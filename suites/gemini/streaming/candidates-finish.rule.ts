import { rule } from 'concordat/suite';
import { indexOf } from '../_reply.ts';
import { cameWhole, candidatesIn, chunksOf, finishOf, STREAMED, wasBlocked } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'Every candidate of a stream gets a finishReason before the stream ends; without one the answer is cut off.',
  see: 'recorded/gemini#452 of 452 streams',
  on: STREAMED,
  when: (evidence) => {
    const whole = cameWhole(evidence);
    if (whole !== true) return whole;
    return !wasBlocked(chunksOf(evidence.exchange)) || 'the prompt was blocked';
  },
  *check({ exchange }) {
    const candidates = chunksOf(exchange).flatMap(candidatesIn);
    if (candidates.length === 0)
      yield {
        at: '/response/stream',
        expected: 'a candidate or a promptFeedback',
        actual: 'neither in the whole stream',
      };
    for (const index of new Set(candidates.map(indexOf))) {
      const own = candidates.filter((candidate) => indexOf(candidate) === index);
      if (!own.some((candidate) => finishOf(candidate) !== undefined))
        yield {
          at: own.at(-1)?.at ?? '/response/stream',
          expected: 'a finishReason',
          actual: `candidate ${index} ends without one after ${own.length} events`,
        };
    }
  },
});
