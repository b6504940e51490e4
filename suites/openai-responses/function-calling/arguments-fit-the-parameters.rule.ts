import { isObject, rule, stringOf } from 'concordat/suite';
import { inText, misfitsOf } from '../../_json-schema.ts';
import { GENERATED } from '../_reply.ts';
import { argumentsOf, declaredIn, wholeCallsOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'The arguments of a call fit the parameters that its function declares.',
  see: 'openai/function-calling#Strict mode',
  on: GENERATED,
  needs: ['tools'],
  when: ({ exchange }) => {
    const declared = declaredIn(exchange);
    return (
      wholeCallsOf(exchange).some(
        ({ value }) => isObject(declared.get(stringOf(value['name']) ?? '')) && isObject(argumentsOf(value)),
      ) || 'no call has both readable arguments and declared parameters'
    );
  },
  *check({ exchange }) {
    const declared = declaredIn(exchange);
    for (const { at, value } of wholeCallsOf(exchange)) {
      const args = argumentsOf(value);
      const parameters = declared.get(stringOf(value['name']) ?? '');
      if (isObject(args)) yield* inText(misfitsOf(parameters, args), `${at}/arguments`);
    }
  },
});
