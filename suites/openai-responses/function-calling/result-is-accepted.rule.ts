import { rule } from 'concordat/suite';
import { checkStatus, isDecided } from '../_refused.ts';
import { callsOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'A function call that is sent back together with its result, both by call_id, is accepted.',
  see: 'openai/function-calling#Handling function calls',
  on: { scenario: 'openai-responses/function-calling/tool-round-trip' },
  needs: ['tools'],
  when: ({ exchanges: { ask, answer } }) =>
    callsOf(ask).length === 0 ? 'the model called no function' : isDecided(answer),
  check: ({ exchanges: { answer } }) =>
    checkStatus(answer, 'answer', (status) => status < 300, '2xx: the result names the call_id of the call'),
});
