import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { whenCalled } from './_weather.ts';

export default rule({
  level: 'should',
  says: 'Two tool calls of one turn, echoed and answered by two tool_result blocks, are accepted.',
  see: 'anthropic/tool-use#Parallel tool use',
  on: { scenario: 'anthropic/tool-use/two-calls' },
  needs: ['tools'],
  when: (evidence) => allHold(whenCalled(evidence, 2), whenAnswered(evidence, 'answer')),
  check: ({ exchanges }) =>
    checkAccepted(exchanges['answer'], 'answer', {
      what: "two of the model's own calls and two tool_result blocks",
    }),
});
