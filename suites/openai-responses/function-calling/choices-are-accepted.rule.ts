import { rule } from 'concordat/suite';
import { whenServed } from '../../_accepted.ts';
import { checkStatus } from '../_refused.ts';

const STEPS = {
  none: 'tool_choice is the word none',
  named: 'tool_choice is an object that names a declared function',
} as const;

export default rule({
  level: 'should',
  says: 'tool_choice is accepted as a word and as an object.',
  see: 'openai/responses#Create a model response, tool_choice',
  on: { scenario: 'openai-responses/function-calling/tool-choice' },
  needs: ['tools'],
  when: (evidence) =>
    Object.keys(STEPS).some((step) => whenServed(evidence, step) === true) ||
    'neither choice was decided upon',
  *check({ exchanges }) {
    for (const [step, what] of Object.entries(STEPS))
      yield* checkStatus(exchanges[step], step, (status) => status < 300, `2xx: ${what}`);
  },
});
