import { type Exchange, isObject, succeeded } from 'concordat/suite';
import { type NamedCall, sameCallRule } from '../../_same-as-unary.ts';
import { argumentsIn } from './_arguments.ts';

const callsIn = (exchange: Exchange | undefined): readonly NamedCall[] =>
  exchange === undefined || !succeeded(exchange)
    ? []
    : argumentsIn(exchange).map(({ name, value }) => ({
        name,
        given: value === undefined || isObject(value) ? value && Object.keys(value) : [],
      }));

export default sameCallRule({
  level: 'should',
  says: 'A function is called with the same arguments unary and streamed: none is lost on the way.',
  see: 'openai/function-calling#Streaming',
  on: { scenario: 'openai-chat/tools/same-call' },
  needs: ['tools'],
  when: () => true,
  callsIn,
});
