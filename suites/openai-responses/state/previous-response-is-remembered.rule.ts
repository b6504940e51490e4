import { rule, succeeded } from 'concordat/suite';
import { textOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A turn that names the response before it goes on with that conversation.',
  see: 'openai/responses#Create a model response, previous_response_id',
  on: { scenario: 'openai-responses/state/conversation' },
  needs: ['stored-responses'],
  when: ({ exchanges: { first, second } }) => {
    if (!succeeded(first) || !succeeded(second)) return 'one of the two turns did not succeed';
    return textOf(second) !== '' || 'the second answer holds no text';
  },
  *check({ exchanges: { second } }) {
    const actual = textOf(second);
    if (!/heliotrope/i.test(actual))
      yield {
        at: '/second/response/body/output',
        expected: 'the word heliotrope, which the first turn told',
        actual: actual.slice(0, 120),
      };
  },
});
