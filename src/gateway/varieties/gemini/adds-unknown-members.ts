import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

// What a caller or a function declared is its own.
const FOREIGN = ['args', 'response', 'metadata'];

const NEW: JsonObject = { futureMember: { since: '2027', flags: [true, null] }, futureCount: 3 };

const grown = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(grown);
  if (!isObject(value)) return value;
  const inner = Object.entries(value).map(([name, child]) => [
    name,
    FOREIGN.includes(name) ? child : grown(child),
  ]);
  return { ...Object.fromEntries(inner), ...NEW };
};

export default fault({
  does: 'Adds members that no page names to every object of every answer and error.',
  breaks: [],
  answer: (reply) => changeJson(reply, grown),
});
