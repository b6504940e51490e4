import type { FamilyService, JsonObject, Pointer } from '../../../model/index.ts';
import { tokensOf } from '../../../schema/read.ts';
import type { Violation } from '../../../schema/validate.ts';
import type { Refusal } from '../../refusal.ts';
import { refusalIn } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';

const WORDS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'UNIMPLEMENTED',
  413: 'INVALID_ARGUMENT',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** Headers of every JSON answer. */
export const JSON_HEADERS = { 'content-type': 'application/json; charset=UTF-8', vary: 'Origin' } as const;

/** The error envelope of google.rpc.Status over HTTP: code equals the status, status is the canonical word. */
export const refuse = (refusal: Refusal): Reply => {
  const { status, message, details } = refusal;
  const word = refusal.word ?? WORDS[status] ?? 'UNKNOWN';
  // rfc9110#15.5.2 wants a challenge with each 401.
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer realm="gemini"' } : {};
  return {
    kind: 'json',
    status,
    headers: { ...JSON_HEADERS, ...challenge, ...refusal.headers },
    body: { error: { code: status, message, status: word, ...(details === undefined ? {} : { details }) } },
  };
};

/** A request that a check of ours refuses: 400 INVALID_ARGUMENT. */
export const invalid = (message: string, details?: readonly JsonObject[]): Refusal => ({
  status: 400,
  message,
  ...(details === undefined ? {} : { details }),
});

const DETAIL = 'type.googleapis.com/google.rpc.';

const errorInfo = (reason: string): JsonObject => ({
  '@type': `${DETAIL}ErrorInfo`,
  reason,
  domain: 'googleapis.com',
  metadata: { service: 'generativelanguage.googleapis.com' },
});

const isUpstream = (call: Call): boolean => call.provider.lineage.includes('google');

/** What a caller without an accepted key is told; google tells an API key in the wrong place apart. */
export const deny = (situation: 'no-key' | 'wrong-key', call: Call, service: FamilyService): Refusal => {
  const { credential } = call;
  const misplaced = credential !== undefined && !service.auth.includes(credential.scheme);
  if (misplaced && isUpstream(call) && credential.scheme === 'bearer')
    return {
      status: 401,
      message: 'Request had invalid authentication credentials. Expected OAuth 2 access token.',
      details: [errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED')],
    };
  if (situation === 'no-key' || misplaced)
    return refusalIn(
      service,
      'no-key',
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    );
  const words = 'API key not valid. Please pass a valid API key.';
  const localized = { '@type': `${DETAIL}LocalizedMessage`, locale: 'en-US', message: words };
  const details = isUpstream(call) ? [errorInfo('API_KEY_INVALID'), localized] : undefined;
  return refusalIn(service, 'wrong-key', words, details);
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A pointer as the service spells a field: `contents[0].inline_data`. */
export const fieldOf = (at: Pointer): string =>
  tokensOf(at)
    .map((token) => (/^\d+$/.test(token) ? `[${token}]` : `.${snake(token)}`))
    .join('')
    .replace(/^\./, '');

const violationDetail = (violations: readonly { field?: string; description: string }[]): JsonObject => ({
  '@type': `${DETAIL}BadRequest`,
  fieldViolations: violations,
});

const LONGEST_ECHO = 80;

/** A body that does not fit the request schema (mixroute/gemini-native#Error Handling). */
export const violated = (violations: readonly [Violation, ...Violation[]]): Refusal => {
  const [{ at, expected, actual }] = violations;
  const seen = (JSON.stringify(actual) ?? 'nothing').slice(0, LONGEST_ECHO);
  const description = `Invalid value at '${fieldOf(at)}' (${expected}), ${seen}`;
  return invalid(description, [violationDetail([{ field: fieldOf(at), description }])]);
};

/** Members that the request message does not have; one violation for each. */
export const unknownMembers = (names: readonly string[]): Refusal => {
  const said = names.map(
    (name) => `Invalid JSON payload received. Unknown name ${JSON.stringify(name)}: Cannot find field.`,
  );
  return invalid(said.join('\n'), [violationDetail(said.map((description) => ({ description })))]);
};
