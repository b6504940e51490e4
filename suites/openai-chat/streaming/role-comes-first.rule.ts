import { below, member, rule } from 'concordat/suite';
import { saidIn } from '../_reply.ts';
import { hasChoices, piecesOf, STREAMED } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'The role comes with the first delta of a choice, before anything is said.',
  see: 'openai/chat-streaming#The chat completion chunk object',
  on: STREAMED,
  when: hasChoices,
  *check({ exchange }) {
    for (const pieces of piecesOf(exchange).values()) {
      const place = pieces.findIndex((piece) => (member(saidIn(piece).value, 'role') ?? '') !== '');
      const late = pieces[place];
      // Another rule speaks of a role that never comes.
      if (late !== undefined && place > 0)
        yield {
          at: below(saidIn(late).at, 'role'),
          expected: 'the role in the first delta',
          actual: `the role in delta ${place + 1}, after ${place} without one`,
        };
    }
  },
});
