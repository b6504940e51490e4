import { rule, succeeded } from 'concordat/suite';
import { textOf } from '../_reply.ts';
import { FROM_RESULT } from './_weather.ts';

export default rule({
  level: 'should',
  says: 'The model answers from the result of the function that it called.',
  see: 'openai/function-calling#Handling function calls',
  on: { scenario: 'openai-responses/function-calling/tool-round-trip' },
  needs: ['tools'],
  when: ({ exchanges: { answer } }) => {
    if (!succeeded(answer)) return 'the turn with the result did not succeed';
    return textOf(answer) !== '' || 'the answer holds no text';
  },
  *check({ exchanges: { answer } }) {
    const actual = textOf(answer);
    if (!FROM_RESULT.test(actual))
      yield {
        at: '/answer/response/body/output',
        expected: 'an answer with 17.3 degrees or hail, as the function said',
        actual: actual.slice(0, 120),
      };
  },
});
