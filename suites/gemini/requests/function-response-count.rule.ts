import { wellFormedRule } from './_well-formed.ts';

export default wellFormedRule({
  steps: { 'one-response-for-two-calls': 'one functionResponse for two functionCalls' },
  level: 'should',
  says: 'A turn with fewer functionResponse parts than there were functionCall parts is refused with 400.',
  see: 'google/function-calling#Parallel function calling',
});
