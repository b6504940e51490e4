import { scenario } from 'concordat/suite';
import { SAME_PROMPT } from './_same-prompt.ts';

export default scenario({
  title: 'The same prompt unary and streamed, with numbers and signs of many scripts to repeat',
  effort: 'standard',
  steps: [
    { name: 'unary', operation: 'createChatCompletion', body: SAME_PROMPT },
    {
      name: 'streamed',
      operation: 'streamChatCompletion',
      body: { ...SAME_PROMPT, stream_options: { include_usage: true } },
      // Not every page names stream_options; a plain stream is asked for elsewhere.
      expect: 'either',
    },
  ],
});
