import { rule } from 'concordat/suite';
import { LEAST_CHARACTERS, repetitionIn } from '../../_incremental-text.ts';
import { indexOf } from '../_reply.ts';
import { candidatesIn, chunksOf, hasChunks, STREAMED, saidIn } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The text of a stream is incremental: no event repeats what earlier ones said.',
  see: 'google/discovery#models.streamGenerateContent',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    const texts = chunksOf(evidence.exchange)
      .flatMap(candidatesIn)
      .map(saidIn)
      .filter((text) => text !== '');
    if (texts.length < 2) return 'the text came in a single event';
    return texts.join('').length >= LEAST_CHARACTERS || 'too little was said to tell';
  },
  *check({ exchange }) {
    const candidates = chunksOf(exchange).flatMap(candidatesIn);
    for (const index of new Set(candidates.map(indexOf))) {
      const texts = candidates
        .filter((candidate) => indexOf(candidate) === index)
        .map((candidate) => ({ at: candidate.at, value: saidIn(candidate) }))
        .filter(({ value }) => value !== '');
      const finding = repetitionIn(texts);
      if (finding !== undefined) yield finding;
    }
  },
});
