import { numberOf, rule } from 'concordat/suite';
import { ANSWERED, responseOf } from '../_reply.ts';

// From 2015, before there was such an API, to 2100: milliseconds are a thousand times that.
const EARLIEST_SECONDS = 1_420_070_400;
const LATEST_SECONDS = 4_102_444_800;

export default rule({
  level: 'should',
  says: 'created_at is the time of the response in whole Unix seconds.',
  see: 'recorded/openai#472 of 472 responses',
  on: ANSWERED,
  when: ({ exchange }) =>
    numberOf(responseOf(exchange)?.value['created_at']) !== undefined || 'the response has no created_at',
  *check({ exchange }) {
    const response = responseOf(exchange);
    const created = numberOf(response?.value['created_at']) ?? 0;
    const isPlausible = created >= EARLIEST_SECONDS && created <= LATEST_SECONDS;
    if (!isPlausible || !Number.isInteger(created))
      yield { at: `${response?.at}/created_at`, expected: 'whole seconds since 1970', actual: created };
  },
});
