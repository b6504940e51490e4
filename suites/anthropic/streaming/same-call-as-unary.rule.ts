import { sameCallRule } from '../../_same-as-unary.ts';
import { callsOf, inputIn, nameIn } from '../_calls.ts';
import { bothSucceeded } from './_same-prompt.ts';

export default sameCallRule({
  level: 'should',
  says: 'A tool is called with the same input unary and streamed: no member is lost on the way.',
  see: 'anthropic/tool-use#Handling results from client tools',
  on: { scenario: 'anthropic/streaming/same-call' },
  needs: ['tools'],
  when: bothSucceeded,
  callsIn: (exchange) =>
    callsOf(exchange).map((call) => ({ name: nameIn(call), given: Object.keys(inputIn(call) ?? {}) })),
});
