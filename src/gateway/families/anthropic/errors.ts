import type { FamilyService, JsonObject, Pointer } from '../../../model/index.ts';
import { tokensOf } from '../../../schema/read.ts';
import type { Violation } from '../../../schema/validate.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import { LIMIT_HEADERS, nextRequestId } from './headers.ts';

/** The words of `error.type` by status (anthropic/errors#HTTP errors). */
const TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  503: 'overloaded_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

const typeOf = (status: number): string =>
  TYPES[status] ?? (status >= 500 ? 'api_error' : 'invalid_request_error');

/** The error envelope: `type` is error, and the id of the request stands in the body and in a header (anthropic/errors#Error shapes). */
export const refuse = (refusal: Refusal): Reply => {
  const { status, message, code } = refusal;
  const id = nextRequestId();
  // rfc9110#15.5.2 wants a challenge with each 401.
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer realm="anthropic"' } : {};
  const limits = status === 429 ? { ...LIMIT_HEADERS, 'retry-after': '1' } : {};
  const error: JsonObject = { type: refusal.word ?? typeOf(status), message };
  return {
    kind: 'json',
    status,
    headers: {
      'content-type': 'application/json',
      'request-id': id,
      'x-should-retry': String(status === 429 || status >= 500),
      ...challenge,
      ...limits,
      ...refusal.headers,
    },
    body: {
      type: 'error',
      error: code === undefined ? error : { ...error, code },
      request_id: id,
    },
  };
};

/** A request that a check of ours refuses: 400 invalid_request_error. */
export const invalid = (message: string): Refusal => ({ status: 400, message });

/** A model that is not served: the provider's published refusal, else 404 not_found_error. */
export const unknownModel = (service: FamilyService, model: string): Refusal =>
  refusalIn(service, 'unknown-model', `model: ${model}`);

/** What a caller without an accepted key is told; a key in another header is no key at all. */
export const deny = (situation: 'no-key' | 'wrong-key', call: Call, service: FamilyService): Refusal => {
  const { credential } = call;
  const [scheme = 'x-api-key'] = service.auth;
  const isMisplaced = credential !== undefined && !service.auth.includes(credential.scheme);
  if (situation === 'no-key' || isMisplaced) {
    const header = scheme === 'bearer' ? 'authorization' : scheme;
    return refusalIn(service, 'no-key', `${header} header is required`);
  }
  const words = credential?.scheme === 'bearer' ? 'Invalid bearer token' : 'invalid x-api-key';
  return refusalIn(service, 'wrong-key', words);
};

/** A pointer as the service spells a place: `messages.0.role`. */
export const placeOf = (at: Pointer): string => tokensOf(at).join('.');

const quoted = (words: readonly string[]): string => {
  const all = words.map((word) => `'${word}'`);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} or ${last}`;
};

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a valid string',
  integer: 'a valid integer',
  number: 'a valid number',
  boolean: 'a valid boolean',
  array: 'a valid list',
  object: 'a valid dictionary',
};

const bound =
  (relation: string) =>
  ({ expected }: Violation): string =>
    `Input should be ${relation} ${/[-\d.]+$/.exec(expected)?.[0] ?? ''}`;

const words = ({ expected }: Violation): string =>
  `Input should be ${quoted(expected.replace(/^one of /, '').split('|'))}`;

const TOLD: Readonly<Record<string, (violation: Violation) => string>> = {
  required: () => 'Field required',
  type: ({ expected }) => {
    const types = expected.split(' or ').map((type) => TYPE_WORDS[type] ?? type);
    return `Input should be ${types.join(' or ')}`;
  },
  enum: words,
  const: words,
  minimum: bound('greater than or equal to'),
  maximum: bound('less than or equal to'),
  maxLength: bound('at most this many characters:'),
  pattern: ({ expected }) => `String should match pattern '${expected.replace(/^text like /, '')}'`,
};

/** A body that does not fit the request schema, with the place first, as upstream says it (recorded/anthropic#refusals). */
export const violated = (violations: readonly [Violation, ...Violation[]]): Refusal => {
  const [violation] = violations;
  const said = TOLD[violation.keyword]?.(violation) ?? `Input should be ${violation.expected}`;
  const place = placeOf(violation.at);
  return invalid(place === '' ? said : `${place}: ${said}`);
};
