import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';
import { rewriteEvents } from '../_events.ts';

/** The members of every object in the opposite order. */
const turned = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(turned);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner)]),
  );
};

const inAscii = (json: string): string =>
  json.replace(/[^\x20-\x7e\s]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

export default fault({
  does: 'Prints JSON with members in another order, indented, after white space, every sign outside ASCII escaped.',
  breaks: [],
  answer: (reply) => {
    const other = rewriteEvents(
      changeJson(reply, turned),
      (data) => `data: ${inAscii(data)}${data.startsWith('{') ? ' ' : ''}\n\n`,
    );
    if (other.kind !== 'json') return other;
    const body = `\n \r\n${inAscii(JSON.stringify(other.body, null, 2))}\r\n`;
    return { kind: 'bytes', status: other.status, headers: other.headers, body };
  },
});
