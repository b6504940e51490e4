import { rule } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';

export default rule({
  level: 'should',
  says: 'A function that is declared with strict and additionalProperties is accepted, whatever model answers.',
  see: 'openai/function-calling#Strict mode',
  on: { scenario: 'openai-chat/tools/strict-definition' },
  needs: ['tools'],
  when: (evidence) => whenServed(evidence, 'strict'),
  check: ({ exchanges }) =>
    checkAccepted(exchanges['strict'], 'strict', { what: 'a function with strict true' }),
});
