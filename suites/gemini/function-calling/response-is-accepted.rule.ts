import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { whenCalled } from './_weather.ts';

export default rule({
  level: 'should',
  says: "A turn that echoes the model's function call and answers it with a functionResponse is accepted.",
  see: 'google/function-calling#How function calling works',
  on: { scenario: 'gemini/function-calling/tool-round-trip' },
  when: (evidence) => allHold(whenCalled(evidence, 1), whenAnswered(evidence, 'answer')),
  check: ({ exchanges }) =>
    checkAccepted(exchanges.answer, 'answer', { what: "the model's own call and a functionResponse for it" }),
});
