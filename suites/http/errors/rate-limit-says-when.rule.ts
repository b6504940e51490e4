import { arrayOf, below, type Exchange, member, rule, stringOf } from 'concordat/suite';
import { errorOf } from '../../_refusal.ts';

// A protobuf duration: seconds, a fraction is allowed (google/proto-json#Duration).
const DURATION = /^\d+(\.\d{1,9})?s$/;

/** A header from which a client learns when to try again: Retry-After, or the reset of a limit. */
const TELLS_WHEN = /^retry-after(?:-ms)?$|ratelimit(?:-[a-z]+)*-reset|^x-ratelimit-reset/;

const hasHeader = ({ response }: Exchange): boolean =>
  Object.keys(response?.headers ?? {}).some((name) => TELLS_WHEN.test(name));

export default rule({
  level: 'should',
  says: 'A 429 says when to try again: in Retry-After or the reset of a limit, or, of Gemini, in a RetryInfo with a retryDelay in seconds.',
  see: 'rfc9110#10.2.3',
  on: { status: 'error' },
  when: ({ exchange }) => {
    if (exchange.response?.status !== 429) return 'the answer is no 429';
    if (exchange.response.httpStatus !== undefined)
      return 'it is a code in the body, of which HTTP knows nothing';
    return exchange.fidelity.headers || errorOf(exchange) !== undefined || 'headers were dropped';
  },
  *check({ exchange }) {
    const error = errorOf(exchange);
    const details = arrayOf(member(error?.value, 'details'));
    const place = details.findIndex((one) => stringOf(member(one, '@type'))?.endsWith('.RetryInfo') === true);
    if (place >= 0) {
      const delay = member(details[place], 'retryDelay');
      if (!DURATION.test(stringOf(delay) ?? ''))
        yield {
          at: below(error?.at ?? '', 'details', place, 'retryDelay'),
          expected: 'seconds such as 30s',
          actual: delay ?? 'no retryDelay',
        };
    } else if (!hasHeader(exchange))
      yield {
        at: '/response/headers/retry-after',
        expected: 'Retry-After, or a RetryInfo in error.details',
        actual: 'neither: the client cannot know when to try again',
      };
  },
});
