import { rule, succeeded } from 'concordat/suite';
import { checkStatus, isDecided } from '../_refused.ts';

export default rule({
  level: 'should',
  says: 'A response that was made with store false cannot be asked for: 404.',
  see: 'openai/responses#Create a model response, store',
  on: { scenario: 'openai-responses/state/conversation' },
  needs: ['stored-responses'],
  when: ({ exchanges: { second, kept, unkept } }) => {
    if (!succeeded(second)) return 'no response was made with store false';
    // Where nothing can be asked for, its absence shows nothing; its presence still would.
    if (!succeeded(kept) && !succeeded(unkept)) return 'no response can be asked for, be it kept or not';
    return isDecided(unkept);
  },
  check: ({ exchanges: { unkept } }) =>
    checkStatus(unkept, 'unkept', (status) => status === 404, '404: it was not to be stored'),
});
