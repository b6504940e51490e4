import { rule, succeeded } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';
import { callsOf } from '../_calls.ts';
import { thoughtsOf } from './_thoughts.ts';

export default rule({
  level: 'should',
  says: "A model's thoughts and tool call that come back as they were sent, signature and all, are accepted with the result.",
  see: 'anthropic/extended-thinking#Preserving thinking blocks',
  on: { scenario: 'anthropic/thinking/signed-tool-round-trip' },
  needs: ['tools', 'thinking', 'thought-signatures'],
  when: (evidence) => {
    const { ask } = evidence.exchanges;
    return allHold(
      succeeded(ask) || 'the first request was not answered with 2xx',
      (callsOf(ask).length === 1 && thoughtsOf(ask).length > 0) ||
        'the model did not think and make one call',
      whenAnswered(evidence, 'carried'),
    );
  },
  check: ({ exchanges }) =>
    checkAccepted(exchanges['carried'], 'carried', {
      what: "the model's own thoughts and call as they came, and the result",
    }),
});
