import { scenario } from 'concordat/suite';
import { SAME_PROMPT } from './_same-prompt.ts';

export default scenario({
  title: 'The same prompt unary and streamed, with signs of many scripts to repeat',
  effort: 'standard',
  steps: [
    { name: 'unary', operation: 'createMessage', body: SAME_PROMPT },
    { name: 'streamed', operation: 'streamMessage', body: SAME_PROMPT },
  ],
});
