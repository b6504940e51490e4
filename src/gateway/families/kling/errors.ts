import type { FamilyService } from '../../../model/index.ts';
import type { Violation } from '../../../schema/validate.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';

/** The id of a request, another one for each serial. */
export const requestIdOf = (serial: number): string => digestOf('kling', String(serial)).slice(0, 32);

/** Status and code of a refusal, by the status that the gateway has for it (kling/general-information#Error Code). */
const BY_STATUS: Readonly<Record<number, readonly [status: number, code: number]>> = {
  401: [401, 1002],
  403: [403, 1103],
  404: [404, 1203],
  405: [404, 1202],
  429: [429, 1303],
  500: [500, 5000],
  503: [503, 5001],
  504: [504, 5002],
};

/** Everything else is a bad key or value. */
const INVALID = [400, 1201] as const;
const NO_KEY = 1001;

let refusals = 0;

/** The error body: a numeric code, a message and the id of the request; no data, because there is no task. */
export const refuse = ({ status, code, message, headers }: Refusal): Reply => {
  refusals += 1;
  const [said, usual] = BY_STATUS[status] ?? INVALID;
  const isOwn = code !== undefined && /^\d+$/.test(code);
  // rfc9110#15.5.2 wants a challenge with each 401.
  const challenge = said === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return {
    kind: 'json',
    status: said,
    headers: { 'content-type': 'application/json', ...challenge, ...headers },
    body: { code: isOwn ? Number(code) : usual, message, request_id: requestIdOf(-refusals) },
  };
};

/** What a caller without an accepted key is told. */
export const deny = (situation: 'no-key' | 'wrong-key', _: Call, service: FamilyService): Refusal =>
  situation === 'no-key'
    ? { ...refusalIn(service, situation, 'Authorization is empty'), code: String(NO_KEY) }
    : refusalIn(service, situation, 'Authorization is invalid');

/** A request that a check of ours refuses. */
export const invalid = (message: string): Refusal => ({ status: INVALID[0], message });

/** A required member that is not there. */
export const missing = (name: string): Refusal => invalid(`${name} is required`);

/** A body that does not fit the request schema. */
export const violated = ([{ at, keyword, expected }]: readonly [Violation, ...Violation[]]): Refusal => {
  const name = at.slice(1).replaceAll('/', '.') || 'the body';
  return keyword === 'required' ? missing(name) : invalid(`${name} must be ${expected}`);
};
