import { below, rule } from 'concordat/suite';
import { finishOf } from '../_answer.ts';
import { choicesOf } from '../_reply.ts';
import { hasChunks, piecesOf, STREAMED } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'A choice of a stream has a finish_reason once: not on every chunk, and not a second one after the first.',
  see: 'recorded/openai#526 of 527 streams',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    return choicesOf(evidence.exchange).some((one) => finishOf(one) !== undefined) || 'no choice finished';
  },
  *check({ exchange }) {
    for (const [index, pieces] of piecesOf(exchange)) {
      const ends = pieces.filter((piece) => finishOf(piece) !== undefined);
      const second = ends[1];
      if (second !== undefined)
        yield {
          at: below(second.at, 'finish_reason'),
          expected: 'one finish_reason, on the last chunk',
          actual: `choice ${index} finishes ${ends.length} times: ${ends.map(finishOf).slice(0, 3).join(', ')}${ends.length > 3 ? ', …' : ''}`,
        };
    }
  },
});
