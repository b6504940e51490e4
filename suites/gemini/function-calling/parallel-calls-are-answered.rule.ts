import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { whenCalled } from './_weather.ts';

export default rule({
  level: 'should',
  says: 'Two function calls of one turn, echoed and answered by two functionResponse parts, are accepted.',
  see: 'google/function-calling#Parallel function calling',
  on: { scenario: 'gemini/function-calling/two-calls' },
  when: (evidence) => allHold(whenCalled(evidence, 2), whenAnswered(evidence, 'answer')),
  check: ({ exchanges }) =>
    checkAccepted(exchanges.answer, 'answer', {
      what: "two of the model's own calls and two functionResponse parts",
    }),
});
