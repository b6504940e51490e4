import { below, member, rule } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';

/** What error.type is for each status (anthropic/errors#HTTP errors). */
const TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

export default rule({
  level: 'should',
  says: 'error.type is the word that goes with the HTTP status: 401 is authentication_error, 429 is rate_limit_error.',
  see: 'anthropic/errors#HTTP errors',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    if (errorOf(evidence.exchange) === undefined) return 'the answer holds no error object';
    const status = evidence.exchange.response?.status ?? 0;
    return TYPES[status] !== undefined || `no word is published for HTTP ${status}`;
  },
  *check({ exchange }) {
    const error = errorOf(exchange);
    const expected = TYPES[exchange.response?.status ?? 0] ?? null;
    const actual = member(error?.value, 'type') ?? null;
    if (actual !== expected) yield { at: below(error?.at ?? '', 'type'), expected, actual };
  },
});
