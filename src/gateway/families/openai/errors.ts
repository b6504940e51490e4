import type { FamilyService, JsonValue, Pointer } from '../../../model/index.ts';
import { tokensOf } from '../../../schema/read.ts';
import type { Violation } from '../../../schema/validate.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import { LIMIT_HEADERS, stampedHeaders } from './headers.ts';

/** The words of `error.type` by status; every other refusal is an `invalid_request_error` (openai/errors#API errors). */
const TYPES: Readonly<Record<number, string>> = {
  429: 'rate_limit_error',
  500: 'server_error',
  502: 'server_error',
  503: 'server_error',
};

const typeOf = (status: number): string => TYPES[status] ?? 'invalid_request_error';

/** The error envelope: `message`, `type`, `param` and `code`, all four always there (recorded/openai#216 of 216 errors). */
export const refuse = (refusal: Refusal): Reply => {
  const { status, message, param, code } = refusal;
  // rfc9110#15.5.2 wants a challenge with each 401.
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer realm="OpenAI API"' } : {};
  const limits = status === 429 ? LIMIT_HEADERS : {};
  return {
    kind: 'json',
    status,
    headers: {
      'content-type': 'application/json',
      ...stampedHeaders(),
      ...challenge,
      ...limits,
      ...refusal.headers,
    },
    body: {
      error: { message, type: refusal.word ?? typeOf(status), param: param ?? null, code: code ?? null },
    },
  };
};

/** A request that a check of ours refuses: 400 invalid_request_error about one parameter. */
export const invalid = (message: string, param?: string, code?: string): Refusal => ({
  status: 400,
  message,
  ...(param === undefined ? {} : { param }),
  ...(code === undefined ? {} : { code }),
});

/** A required parameter that is not there. */
export const missing = (param: string): Refusal =>
  invalid(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter');

/** A parameter that the API does not have. */
export const unknownParameter = (param: string): Refusal =>
  invalid(`Unknown parameter: '${param}'.`, param, 'unknown_parameter');

/** A word that is none of the published ones. */
export const invalidValue = (param: string, seen: string, supported: readonly string[]): Refusal => {
  const words = supported.map((word) => `'${word}'`);
  const [last = '', ...others] = [...words].reverse();
  const list = others.length === 0 ? last : `${others.reverse().join(', ')}, and ${last}`;
  return invalid(`Invalid value: '${seen}'. Supported values are: ${list}.`, param, 'invalid_value');
};

/** A model that is not served: the provider's published refusal, else 404 model_not_found (recorded/openai#unknown models). */
export const unknownModel = (service: FamilyService, model: string): Refusal => {
  const message = `The model \`${model}\` does not exist or you do not have access to it.`;
  return { code: 'model_not_found', ...refusalIn(service, 'unknown-model', message) };
};

const NO_KEY =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";
const WRONG_KEY = 'Incorrect API key provided. You can find your API key in the settings of your account.';

/** What a caller without an accepted key is told; a key in another header is no key at all. */
export const deny = (situation: 'no-key' | 'wrong-key', call: Call, service: FamilyService): Refusal => {
  const { credential } = call;
  const isMisplaced = credential !== undefined && !service.auth.includes(credential.scheme);
  if (situation === 'no-key' || isMisplaced) return refusalIn(service, 'no-key', NO_KEY);
  return { code: 'invalid_api_key', ...refusalIn(service, 'wrong-key', WRONG_KEY) };
};

/** A pointer as the API spells a parameter: `messages[0].content`. */
export const paramOf = (at: Pointer): string =>
  tokensOf(at)
    .map((token) => (/^\d+$/.test(token) ? `[${token}]` : `.${token}`))
    .join('')
    .replace(/^\./, '');

const kindOf = (value: JsonValue): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

type Told = (param: string, violation: Violation) => Refusal;

const outOf =
  (side: 'below_min' | 'above_max'): Told =>
  (param, { expected, actual }) => {
    const kind = Number.isInteger(actual) ? 'integer' : 'decimal';
    const bound = side === 'below_min' ? 'below minimum value' : 'above maximum value';
    const message = `Invalid '${param}': ${kind} ${bound}. Expected ${expected}, but got ${actual} instead.`;
    return invalid(message, param, `${kind}_${side}_value`);
  };

const sized =
  (what: string, code: string): Told =>
  (param, { expected }) =>
    invalid(`Invalid '${param}': ${what}. Expected ${expected}.`, param, code);

const valued: Told = (param, { expected, actual }) => {
  const seen = typeof actual === 'string' ? actual : JSON.stringify(actual);
  return invalidValue(param, seen, expected.replace(/^one of /, '').split('|'));
};

const TOLD: Readonly<Record<string, Told>> = {
  required: (param) => missing(param),
  dependentRequired: (param) => missing(param),
  additionalProperties: (param) => unknownParameter(param),
  unevaluatedProperties: (param) => unknownParameter(param),
  type: (param, { expected, actual }) =>
    invalid(
      `Invalid type for '${param}': expected ${expected}, but got ${kindOf(actual)} instead.`,
      param,
      'invalid_type',
    ),
  enum: valued,
  const: valued,
  minimum: outOf('below_min'),
  exclusiveMinimum: outOf('below_min'),
  maximum: outOf('above_max'),
  exclusiveMaximum: outOf('above_max'),
  minItems: sized('empty array', 'empty_array'),
  maxItems: sized('array too long', 'array_above_max_length'),
  minLength: sized('empty string', 'empty_string'),
  maxLength: sized('string too long', 'string_above_max_length'),
};

/** A body that does not fit the request schema, in upstream's words for what is wrong (recorded/openai#refusals). */
export const violated = (violations: readonly [Violation, ...Violation[]]): Refusal => {
  const [violation] = violations;
  const param = paramOf(violation.at);
  const told = TOLD[violation.keyword];
  if (told !== undefined) return told(param, violation);
  return invalid(`Invalid value for '${param}': expected ${violation.expected}.`, param, 'invalid_value');
};
