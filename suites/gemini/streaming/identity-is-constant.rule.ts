import { below, member, rule, stringOf } from 'concordat/suite';
import { chunksOf, hasChunks, STREAMED } from './_stream.ts';

const NAMES = ['responseId', 'modelVersion'] as const;

export default rule({
  level: 'should',
  says: 'responseId and modelVersion are the same on all events of a stream.',
  see: 'recorded/gemini#452 of 452 streams',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    if (chunks !== true) return chunks;
    const carriers = (name: string) =>
      chunksOf(evidence.exchange).filter(({ value }) => stringOf(member(value, name)) !== undefined).length;
    return NAMES.some((name) => carriers(name) > 1) || 'no two events say what they belong to';
  },
  *check({ exchange }) {
    for (const name of NAMES) {
      const told = chunksOf(exchange).flatMap(({ at, value }) => {
        const text = stringOf(member(value, name));
        return text === undefined ? [] : [{ at: below(at, name), text }];
      });
      const [first] = told;
      const other = told.find(({ text }) => text !== first?.text);
      if (first !== undefined && other !== undefined)
        yield { at: other.at, expected: `${first.text}, as on the first event`, actual: other.text };
    }
  },
});
