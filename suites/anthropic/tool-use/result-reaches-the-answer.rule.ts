import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { RESULT } from '../../_weather.ts';
import { textOf } from '../_reply.ts';
import { whenCalled } from './_weather.ts';

const TEMPERATURE = new RegExp(`\\b${RESULT.temperature}|seventeen`, 'i');

export default rule({
  level: 'should',
  says: 'What a tool_result tells reaches the model: the answer speaks of it.',
  see: 'anthropic/tool-use#Handling results from client tools',
  on: { scenario: 'anthropic/tool-use/tool-round-trip' },
  needs: ['tools'],
  when: (evidence) => {
    const { answer } = evidence.exchanges;
    return allHold(
      whenCalled(evidence, 1),
      succeeded(answer) || 'the tool_result was not accepted',
      textOf(answer) !== '' || 'the answer is no text',
    );
  },
  *check({ exchanges: { answer } }) {
    const text = textOf(answer);
    if (!TEMPERATURE.test(text))
      yield {
        at: '/answer/response/body/content',
        expected: `a text about the temperature of ${RESULT.temperature} that the tool gave`,
        actual: text.slice(0, 160),
      };
  },
});
