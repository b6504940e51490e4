import { below, rule } from 'concordat/suite';
import { indexOf } from '../_reply.ts';
import { candidatesIn, chunksOf, finishOf, hasChunks, STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'A candidate has a finishReason in its last event only.',
  see: 'recorded/gemini#449 of 452 streams',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    return (
      chunksOf(evidence.exchange)
        .flatMap(candidatesIn)
        .some((one) => finishOf(one) !== undefined) || 'no candidate finished'
    );
  },
  *check({ exchange }) {
    const candidates = chunksOf(exchange).flatMap(candidatesIn);
    for (const [n, candidate] of candidates.entries()) {
      const reason = finishOf(candidate);
      const goesOn = candidates.slice(n + 1).some((later) => indexOf(later) === indexOf(candidate));
      if (reason === undefined || !goesOn) continue;
      const at = below(candidate.at, 'finishReason');
      yield {
        at,
        expected: 'no finishReason before the last event',
        actual: `${reason}, and candidate ${indexOf(candidate)} goes on`,
      };
      return;
    }
  },
});
