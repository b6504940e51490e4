import {
  arrayOf,
  below,
  isObject,
  type JsonValue,
  member,
  type Pointer,
  rule,
  stringOf,
} from 'concordat/suite';
import { structureOf } from './_declared.ts';

// Members that may stand beside an error in an envelope; anything else means that the body is something more.
const ENVELOPE = new Set([
  'error',
  'type',
  'request_id',
  'requestId',
  'message',
  'code',
  'status',
  'success',
]);

const isEnvelope = (value: JsonValue): boolean => {
  const error = member(value, 'error');
  const said = isObject(error) || (typeof error === 'string' && error !== '');
  return said && isObject(value) && Object.keys(value).every((name) => ENVELOPE.has(name));
};

const messageOf = (value: JsonValue): string => {
  const error = member(value, 'error');
  return (stringOf(member(error, 'message')) ?? JSON.stringify(error)).slice(0, 120);
};

export default rule({
  level: 'must',
  says: 'A failure has a 4xx or 5xx status: HTTP 200 never carries an error object.',
  see: 'rfc9110#15',
  on: { status: 'success' },
  when: ({ exchange }) => structureOf(exchange) !== undefined || 'the body is not a JSON object or array',
  *check({ exchange }) {
    const body = structureOf(exchange) ?? null;
    const bodies: readonly (readonly [Pointer, JsonValue])[] = Array.isArray(body)
      ? arrayOf(body)
          .slice(0, 1)
          .map((item, n) => [below('/response/body', n), item])
      : [['/response/body', body]];
    for (const [at, value] of bodies)
      if (isEnvelope(value))
        yield {
          at: below(at, 'error'),
          expected: 'a 4xx or 5xx status with this error',
          actual: `HTTP ${exchange.response?.status} carries an error object: ${messageOf(value)}`,
        };
  },
});
