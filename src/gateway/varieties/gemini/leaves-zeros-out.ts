import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

// A text is one of several data members, and the arguments of a call are an object: both say which one it is.
const KEPT = ['text', 'args', 'parts', 'values'];

const isZero = (value: JsonValue): boolean =>
  value === 0 || value === false || value === '' || (Array.isArray(value) && value.length === 0);

const lean = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(lean);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (KEPT.includes(name)) return [[name, name === 'args' ? inner : lean(inner)]];
      return isZero(inner) ? [] : [[name, lean(inner)]];
    }),
  );
};

export default fault({
  does: 'Leaves out every member that is zero, false or empty, as proto JSON does: index 0 for one.',
  breaks: [],
  answer: (reply) => changeJson(reply, lean),
});
