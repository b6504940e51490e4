import { sameCallRule } from '../../_same-as-unary.ts';
import { callsIn } from './_same-call.ts';
import { bothSucceeded } from './_same-prompt.ts';

export default sameCallRule({
  level: 'should',
  says: 'A function is called with the same arguments unary and streamed: none is lost on the way.',
  see: 'google/discovery#FunctionCall',
  on: { scenario: 'gemini/streaming/same-call' },
  needs: ['tools'],
  when: bothSucceeded,
  callsIn,
});
