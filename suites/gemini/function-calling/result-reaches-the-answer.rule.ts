import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { RESULT } from '../../_weather.ts';
import { textOf } from '../_reply.ts';
import { whenCalled } from './_weather.ts';

const TEMPERATURE = new RegExp(`\\b${RESULT.temperature}|seventeen`, 'i');

export default rule({
  level: 'should',
  says: 'What a functionResponse tells reaches the model: the answer speaks of it.',
  see: 'google/function-calling#How function calling works',
  on: { scenario: 'gemini/function-calling/tool-round-trip' },
  when: (evidence) => {
    const { answer } = evidence.exchanges;
    return allHold(
      whenCalled(evidence, 1),
      succeeded(answer) || 'the functionResponse was not accepted',
      (answer !== undefined && textOf(answer) !== '') || 'the answer is no text',
    );
  },
  *check({ exchanges: { answer } }) {
    const text = answer === undefined ? '' : textOf(answer);
    if (!TEMPERATURE.test(text))
      yield {
        at: '/answer/response/body/candidates/0/content',
        expected: `a text about the temperature of ${RESULT.temperature} that the function gave`,
        actual: text.slice(0, 160),
      };
  },
});
