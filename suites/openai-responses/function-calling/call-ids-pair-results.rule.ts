import { rule, stringOf } from 'concordat/suite';
import { ANSWERED } from '../_reply.ts';
import { callsOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'Every function call has a call_id of its own: results are sent back by it.',
  see: 'openai/function-calling#Handling function calls',
  on: ANSWERED,
  needs: ['tools'],
  when: ({ exchange }) => callsOf(exchange).length > 0 || 'the response calls no function',
  *check({ exchange }) {
    const seen = new Set<string>();
    for (const { at, value } of callsOf(exchange)) {
      const id = stringOf(value['call_id']) ?? '';
      if (id === '') yield { at: `${at}/call_id`, expected: 'an id', actual: value['call_id'] ?? 'nothing' };
      else if (seen.has(id))
        yield { at: `${at}/call_id`, expected: 'an id of its own', actual: `${id} again` };
      seen.add(id);
    }
  },
});
