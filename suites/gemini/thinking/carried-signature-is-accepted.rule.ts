import { rule, succeeded } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { callsOf } from '../_calls.ts';

export default rule({
  level: 'should',
  says: "A model's function call that comes back as it was sent, signature and all, is accepted with its response.",
  see: 'google/thought-signatures#Function calling',
  on: { scenario: 'gemini/thinking/signed-tool-round-trip' },
  when: (evidence) => {
    const { ask } = evidence.exchanges;
    return allHold(
      succeeded(ask) || 'the first request was not answered with 2xx',
      (ask !== undefined && callsOf(ask).length === 1) || 'the model did not make one call',
      whenAnswered(evidence, 'carried'),
    );
  },
  check: ({ exchanges }) =>
    checkAccepted(exchanges.carried, 'carried', {
      what: "the model's own call as it came, and its response",
    }),
});
