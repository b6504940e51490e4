import {
  below,
  type Exchange,
  type JsonObject,
  type JsonValue,
  type Pointer,
  requestOf,
  rule,
} from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { misfitsOf, NO_SUCH_MEMBER } from '../../_json-schema.ts';
import { callsOf, declaredIn, inputIn, nameIn } from '../_calls.ts';
import { GENERATED, stopReasonOf, whole } from '../_reply.ts';

interface Applied {
  readonly at: Pointer;
  readonly input: JsonObject;
  readonly schema: JsonValue;
}

/** The inputs of calls whose tool declares what it takes. */
const appliedIn = (exchange: Exchange): readonly Applied[] => {
  const declared = declaredIn(requestOf(exchange));
  return callsOf(exchange).flatMap((call) => {
    const schema = declared.get(nameIn(call));
    const input = inputIn(call);
    return schema === undefined || input === undefined
      ? []
      : [{ at: below(call.at, 'input'), input, schema }];
  });
};

export default rule({
  level: 'should',
  says: 'The input of a tool call fits the input_schema that its tool declares, unary and streamed.',
  see: 'anthropic/tool-use#Tool definitions',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      appliedIn(exchange).length > 0 || 'no tool with a declared input was called',
      stopReasonOf(exchange) !== 'max_tokens' || 'the answer was cut off',
    ),
  *check({ exchange }) {
    // Members that the schema does not name are fine.
    for (const { at, input, schema } of appliedIn(exchange))
      yield* misfitsOf(schema, input, at).filter(({ expected }) => expected !== NO_SUCH_MEMBER);
  },
});
