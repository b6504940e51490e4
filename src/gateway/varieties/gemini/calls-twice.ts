import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

/** The call, and the same one again with an id of its own and unsigned, as parallel calls are. */
const twice = (part: JsonValue): readonly JsonValue[] => {
  if (!isObject(part) || !isObject(part['functionCall'])) return [part];
  const { thoughtSignature: _, ...unsigned } = part;
  return [part, { ...unsigned, functionCall: { ...part['functionCall'], id: 'again' } }];
};

export default fault({
  does: 'Calls a function twice in one turn where once was enough.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts', (parts) => {
      const calls = arrayOf(parts).filter((part) => isObject(part) && isObject(part['functionCall']));
      return calls.length === 1 ? arrayOf(parts).flatMap(twice) : parts;
    }),
});
