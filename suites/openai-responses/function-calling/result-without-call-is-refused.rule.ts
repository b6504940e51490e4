import { rule } from 'concordat/suite';
import { checkStatus, isDecided } from '../_refused.ts';

export default rule({
  level: 'should',
  says: 'The result of a call that nobody made is refused with 400.',
  see: 'openai/function-calling#Handling function calls',
  on: { scenario: 'openai-responses/function-calling/tool-round-trip' },
  needs: ['tools'],
  when: ({ exchanges: { orphan } }) => isDecided(orphan),
  check: ({ exchanges: { orphan } }) =>
    checkStatus(orphan, 'orphan', (status) => status === 400, '400: no call has this call_id'),
});
