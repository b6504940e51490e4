import {
  below,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  requestOf,
  rule,
} from 'concordat/suite';
import { NO_SUCH_MEMBER } from '../../_json-schema.ts';
import type { Placed } from '../../_placed.ts';
import { GENERATED } from '../_answer.ts';
import { callsOf, declaredIn, nameOf } from '../_calls.ts';
import { misfitsOf } from '../_value-schema.ts';

interface Applied {
  readonly args: Placed<JsonObject>;
  readonly schema: JsonValue;
}

/** The arguments of calls whose function declares what it takes. */
const appliedIn = (exchange: Exchange): readonly Applied[] => {
  const declared = declaredIn(requestOf(exchange));
  return callsOf(exchange).flatMap(({ at, value }) => {
    const schema = declared.get(nameOf(value));
    const args = member(value, 'args');
    return schema !== undefined && isObject(args)
      ? [{ schema, args: { at: below(at, 'args'), value: args } }]
      : [];
  });
};

export default rule({
  level: 'should',
  says: 'The arguments of a function call fit the parameters that the function declares.',
  see: 'google/function-calling#Function declarations',
  on: GENERATED,
  when: ({ exchange }) => appliedIn(exchange).length > 0 || 'no function with declared parameters was called',
  *check({ exchange }) {
    // Models invent arguments, and services let them: recorded/gemini#28 of 417 calls.
    for (const { schema, args } of appliedIn(exchange))
      for (const misfit of misfitsOf(schema, args.value, args.at))
        if (misfit.expected !== NO_SUCH_MEMBER) yield misfit;
  },
});
