import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const NEW: JsonObject = { futureMember: { since: '2027', flags: [true, null] }, futureCount: 3 };

const grown = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(grown);
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([name, child]) => [name, grown(child)]);
  return { ...Object.fromEntries(inner), ...NEW };
};

export default fault({
  does: 'Adds members that no page names to every object of every answer.',
  breaks: [],
  answer: (reply) => (isSuccess(reply) ? changeJson(reply, grown) : reply),
});
