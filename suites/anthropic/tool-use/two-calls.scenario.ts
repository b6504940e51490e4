import { scenario } from 'concordat/suite';
import { ask, results, WEATHER } from './_weather.ts';

const question = ask(
  'What is the weather in Paris and in Rome now, in degrees celsius? Use the tool for both at once.',
);
const rest = { model: '', max_tokens: 512, tools: [WEATHER] };

export default scenario({
  title: 'Two tool calls in one turn, and the turn that answers both',
  effort: 'full',
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
          results([
            { $from: 'ask', at: '/content/type=tool_use/0/id' },
            { $from: 'ask', at: '/content/type=tool_use/1/id' },
          ]),
        ],
      },
      expect: 'either',
    },
  ],
});
