import { below, rule } from 'concordat/suite';
import { errorOf, isServed, messageOf } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'error.message tells a person what is wrong; it is never empty.',
  see: 'google/discovery#Status',
  on: { family: 'gemini', status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    return messageOf(evidence.exchange) !== undefined || 'the error has no message';
  },
  *check({ exchange }) {
    const message = messageOf(exchange) ?? '';
    if (message.trim() !== '') return;
    const at = below(errorOf(exchange)?.at ?? '', 'message');
    yield { at, expected: 'a sentence', actual: message === '' ? 'an empty string' : 'white space' };
  },
});
