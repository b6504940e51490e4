import type { Headers } from '../../../model/index.ts';
import { digestOf } from '../../seeded.ts';

/** What stands in every answer of upstream, refusals included (recorded/openai#headers). */
const EVERY: Headers = { 'openai-version': '2020-10-01', 'openai-processing-ms': '12' };

/** What stands in every answer that counts against a limit, and in 429. */
export const LIMIT_HEADERS: Headers = {
  'x-ratelimit-limit-requests': '10000',
  'x-ratelimit-limit-tokens': '2000000',
  'x-ratelimit-remaining-requests': '9999',
  'x-ratelimit-remaining-tokens': '1999976',
  'x-ratelimit-reset-requests': '6ms',
  'x-ratelimit-reset-tokens': '0s',
};

let answers = 0;

/** Headers that every answer has; the request id is another one each time. */
export const stampedHeaders = (): Headers => {
  answers += 1;
  return { ...EVERY, 'x-request-id': `req_${digestOf('openai', String(answers)).slice(0, 32)}` };
};
