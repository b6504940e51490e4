import { randomUUID } from 'node:crypto';
import type { FamilyService, JsonValue, Pointer } from '../../../model/index.ts';
import { tokensOf } from '../../../schema/read.ts';
import type { Violation } from '../../../schema/validate.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Reply } from '../../reply.ts';

/** What each answer is named by, a success too. */
export const requestId = (): string => randomUUID();

const JSON_HEADERS = { 'content-type': 'application/json' };

/** An answer that is a success. */
export const reply = (body: JsonValue): Reply => ({ kind: 'json', status: 200, headers: JSON_HEADERS, body });

/** The word for a status; 404 and 405 have none of their own upstream (dashscope/error-codes#Error messages). */
const CODES: Readonly<Record<number, string>> = {
  400: 'InvalidParameter',
  401: 'InvalidApiKey',
  403: 'AccessDenied',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeOut',
  413: 'BadRequest.TooLarge',
  429: 'Throttling.RateQuota',
  503: 'ServiceUnavailable',
};

/** The error body: `code`, `message` and `request_id`, with nothing around them. */
export const refuse = ({ status, code, message, headers }: Refusal): Reply => ({
  kind: 'json',
  status,
  headers: { ...JSON_HEADERS, ...headers },
  body: { code: code ?? CODES[status] ?? 'InternalError', message, request_id: requestId() },
});

/** A request that a check of ours refuses with 400. */
export const invalid = (message: string, code?: string): Refusal => ({
  status: 400,
  ...(code === undefined ? {} : { code }),
  message,
});

/** A model that is not served. */
export const unknownModel = (service: FamilyService, model: string): Refusal => ({
  ...refusalIn(service, 'unknown-model', `The model ${model} does not exist.`),
  code: 'ModelNotFound',
});

/** What a caller without an accepted key is told. */
export const deny = (situation: 'no-key' | 'wrong-key', service: FamilyService): Refusal => ({
  ...refusalIn(
    service,
    situation,
    situation === 'no-key' ? 'No API-key provided.' : 'Invalid API-key provided.',
  ),
  code: 'InvalidApiKey',
});

const EMPTY: Readonly<Record<Pointer, string>> = {
  '/model': 'BadRequest.EmptyModel',
  '/input': 'BadRequest.EmptyInput',
};

/** A body that does not fit the request schema. */
export const violated = ([{ at, keyword, expected }]: readonly [Violation, ...Violation[]]): Refusal => {
  const name = tokensOf(at).join('.');
  if (keyword === 'required') return invalid(`Required parameter "${name}" missing from request.`, EMPTY[at]);
  return invalid(`The parameter ${name} must be ${expected}.`);
};
