import { type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { countOf, inputOf } from '../_reply.ts';
import { LONG, TOO_MANY } from './_cached.ts';

/** Part of the input by which two counts of one prompt may differ. */
const TOLERATED = 0.02;

const cachedIn = (exchange: Exchange | undefined): number =>
  (countOf(exchange, 'cache_read_input_tokens')?.value ?? 0) +
  (countOf(exchange, 'cache_creation_input_tokens')?.value ?? 0);

export default rule({
  level: 'should',
  says: 'input_tokens leaves out what was written to the cache or read from it: the sum is the same for the same prompt.',
  see: 'anthropic/prompt-caching#Tracking cache performance',
  on: { scenario: 'anthropic/usage/cached-prompt' },
  needs: ['prompt-caching'],
  when: ({ exchanges: { first, second } }) =>
    allHold(
      (succeeded(first) && succeeded(second)) || 'one of the two requests did not succeed',
      cachedIn(first) + cachedIn(second) > 0 || 'nothing was cached',
    ),
  *check({ exchanges: { first, second } }) {
    const [before, after] = [inputOf(first) ?? 0, inputOf(second) ?? 0];
    if (Math.abs(after - before) > TOLERATED * before)
      yield {
        at: '/second/response/body/usage',
        expected: `${before} tokens of input in all, as the first time`,
        actual: `${after}, of which ${cachedIn(second)} from or to the cache`,
      };
    else if (after > TOO_MANY)
      yield {
        at: '/second/response/body/usage',
        expected: `fewer than ${TOO_MANY} tokens of input in all for ${LONG.length} characters of English`,
        actual: `${after}, of which ${cachedIn(second)} from or to the cache`,
      };
  },
});
