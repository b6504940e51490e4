import { type Exchange, isObject, rule } from 'concordat/suite';
import { inText, misfitsOf, NO_SUCH_MEMBER } from '../../_json-schema.ts';
import { COMPLETED } from '../_reply.ts';
import { declaredIn } from '../_tools.ts';
import { argumentsIn } from './_arguments.ts';

/** The arguments of calls whose function declares what it takes. */
const appliedIn = (exchange: Exchange) => {
  const declared = declaredIn(exchange);
  return argumentsIn(exchange).flatMap(({ name, at, value }) => {
    const schema = declared.get(name);
    return isObject(schema) && isObject(value) ? [{ at, schema, value }] : [];
  });
};

export default rule({
  level: 'should',
  says: 'The arguments of a function call fit the parameters that the function declares.',
  see: 'openai/function-calling#Defining functions',
  on: COMPLETED,
  when: ({ exchange }) => appliedIn(exchange).length > 0 || 'no function with declared parameters was called',
  *check({ exchange }) {
    for (const { at, schema, value } of appliedIn(exchange)) {
      // Models invent arguments where strict mode does not hold them back.
      const found = misfitsOf(schema, value).filter(({ expected }) => expected !== NO_SUCH_MEMBER);
      yield* inText(found, at);
    }
  },
});
