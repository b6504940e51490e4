import { scenario } from 'concordat/suite';
import { SAME_CALL } from './_same-call.ts';

export default scenario({
  title: 'The same prompt for a function call, unary and streamed',
  effort: 'full',
  needs: ['tools'],
  steps: [
    { name: 'unary', operation: 'generateContent', body: SAME_CALL },
    { name: 'streamed', operation: 'streamGenerateContent', body: SAME_CALL },
  ],
});
