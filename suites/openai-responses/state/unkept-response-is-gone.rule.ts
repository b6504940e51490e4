import { rule, succeeded } from 'concordat/suite';
import { checkStatus, isDecided } from '../_refused.ts';

export default rule({
  level: 'should',
  says: 'A response that was made with store false cannot be asked for: 404.',
  see: 'openai/responses#Create a model response, store',
  on: { scenario: 'openai-responses/state/conversation' },
  needs: ['stored-responses'],
  when: ({ exchanges: { second, unkept } }) =>
    succeeded(second) ? isDecided(unkept) : 'no response was made with store false',
  check: ({ exchanges: { unkept } }) =>
    checkStatus(unkept, 'unkept', (status) => status === 404, '404: it was not to be stored'),
});
