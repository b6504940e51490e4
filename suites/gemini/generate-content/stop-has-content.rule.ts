import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, saysSomething, whole } from '../_answer.ts';

export default rule({
  level: 'should',
  says: 'A candidate that finished with STOP holds text that is not empty, or data of another kind.',
  see: 'google/discovery#Candidate',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      answersOf(exchange).some(({ finishReason }) => finishReason === 'STOP') ||
        'no candidate finished with STOP',
    ),
  *check({ exchange }) {
    for (const { at, parts, finishReason } of answersOf(exchange))
      if (finishReason === 'STOP' && !parts.some(saysSomething))
        yield {
          at: below(at, 'content'),
          expected: 'text or data, or a finishReason that says why there is none',
          actual: parts.length === 0 ? 'STOP without parts' : 'STOP with nothing but empty text or thoughts',
        };
  },
});
