import { below, member, rule } from 'concordat/suite';
import { saidIn } from '../_reply.ts';
import { hasChoices, piecesOf, STREAMED } from '../_stream.ts';

export default rule({
  level: 'may',
  says: 'The role comes once for each choice: clients that join all members of deltas would repeat it.',
  see: 'recorded/openai#527 of 527 streams',
  on: STREAMED,
  when: hasChoices,
  *check({ exchange }) {
    for (const pieces of piecesOf(exchange).values()) {
      const telling = pieces.filter((piece) => (member(saidIn(piece).value, 'role') ?? '') !== '');
      const second = telling[1];
      if (second !== undefined)
        yield {
          at: below(saidIn(second).at, 'role'),
          expected: 'the role in the first delta only',
          actual: `the role in ${telling.length} of ${pieces.length} deltas`,
        };
    }
  },
});
