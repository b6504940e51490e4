import { scenario } from 'concordat/suite';
import { ask, results, WEATHER } from './_weather.ts';

const question = ask('What is the weather in Paris now, in degrees celsius? Use the tool.');
const rest = { model: '', max_tokens: 512, tools: [WEATHER] };

export default scenario({
  title: 'A tool call, and the turn that answers it',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    { name: 'ask', operation: 'createMessage', body: { ...rest, messages: [question] } },
    {
      name: 'answer',
      operation: 'createMessage',
      body: {
        ...rest,
        messages: [
          question,
          { role: 'assistant', content: { $from: 'ask', at: '/content' } },
          results([{ $from: 'ask', at: '/content/type=tool_use/0/id' }]),
        ],
      },
      // Without a call before it, a result is wrong; the rules know what went before.
      expect: 'either',
    },
  ],
});
