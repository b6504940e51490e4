import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { whole } from '../_answer.ts';
import { responsesOf, usageOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A whole answer carries usageMetadata; another rule speaks of the last event of a stream.',
  see: 'google/discovery#GenerateContentResponse',
  on: { operation: 'generateContent', status: 'success' },
  when: ({ exchange }) =>
    allHold(whole(exchange), responsesOf(exchange).length > 0 || 'the reply holds no response object'),
  *check({ exchange }) {
    const last = responsesOf(exchange).at(-1);
    if (usageOf(exchange) === undefined && last !== undefined)
      yield { at: `${last.at}/usageMetadata`, expected: 'the token counts of the answer', actual: 'absent' };
  },
});
