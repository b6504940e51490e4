import { type Exchange, rule } from 'concordat/suite';
import { candidatesOf } from '../_reply.ts';
import { bothSucceeded, STEPS } from './_same-prompt.ts';
import { finishOf } from './_stream.ts';

const finishIn = (exchange: Exchange | undefined): string | undefined =>
  (exchange === undefined ? [] : candidatesOf(exchange))
    .map(finishOf)
    .findLast((reason) => reason !== undefined);

export default rule({
  level: 'should',
  says: 'The same prompt ends for the same reason unary and streamed.',
  see: 'google/discovery#Candidate',
  on: { scenario: 'gemini/streaming/same-prompt' },
  when: (evidence) => {
    const both = bothSucceeded(evidence);
    if (both !== true) return both;
    const mute = STEPS.find((step) => finishIn(evidence.exchanges[step]) === undefined);
    return mute === undefined || `the ${mute} reply has no finishReason`;
  },
  *check({ exchanges }) {
    const expected = finishIn(exchanges['unary']);
    const actual = finishIn(exchanges['streamed']);
    if (actual !== expected)
      yield {
        at: '/streamed/response/stream',
        expected: `${expected}, as in the unary reply`,
        actual: actual ?? 'none',
      };
  },
});
