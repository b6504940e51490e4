import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { whenCalled } from './_weather.ts';

export default rule({
  level: 'should',
  says: "A turn that echoes the model's tool call and answers it with a tool_result is accepted.",
  see: 'anthropic/tool-use#Handling results from client tools',
  on: { scenario: 'anthropic/tool-use/tool-round-trip' },
  needs: ['tools'],
  when: (evidence) => allHold(whenCalled(evidence, 1), whenAnswered(evidence, 'answer')),
  check: ({ exchanges }) =>
    checkAccepted(exchanges['answer'], 'answer', { what: "the model's own call and a tool_result for it" }),
});
