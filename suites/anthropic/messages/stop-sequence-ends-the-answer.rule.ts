import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { messageOf } from '../_message.ts';
import { placeOfEnd, stopReasonOf, textOf } from '../_reply.ts';

const BEHIND = /dogwood|elder/i;
// The last word before the stop sequence: whoever came so far was ended by it.
const BEFORE = /cedar\W*$/i;

export default rule({
  level: 'should',
  says: 'Generation ends at a stop sequence, with the stop_reason stop_sequence.',
  see: 'anthropic/messages#stop_sequences',
  on: { scenario: 'anthropic/messages/stop-sequence' },
  needs: ['stop-sequences'],
  when: ({ exchanges: { stopped } }) => {
    const text = textOf(stopped);
    return allHold(
      succeeded(stopped) || 'the request with a stop sequence did not succeed',
      /amber/i.test(text) || 'the model did not repeat the words',
      BEHIND.test(text) || BEFORE.test(text) || 'the answer ended before the stop sequence',
    );
  },
  *check({ exchanges: { stopped } }) {
    const message = stopped === undefined ? undefined : messageOf(stopped);
    if (stopped === undefined || message === undefined) return;
    const reason = stopReasonOf(stopped);
    if (BEHIND.test(textOf(stopped)))
      yield {
        at: `/stopped${message.at}/content`,
        expected: 'no word behind the stop sequence',
        actual: textOf(stopped).slice(0, 200),
      };
    else if (reason !== 'stop_sequence')
      yield { at: `/stopped${placeOfEnd(stopped)}`, expected: 'stop_sequence', actual: reason ?? 'absent' };
  },
});
