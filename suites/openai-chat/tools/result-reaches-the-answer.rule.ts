import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { RESULT } from '../../_weather.ts';
import { answerOf } from '../_answer.ts';
import { whenCalled } from './_weather.ts';

const TEMPERATURE = new RegExp(`\\b${RESULT.temperature}|seventeen`, 'i');

export default rule({
  level: 'should',
  says: 'What a tool message tells reaches the model: the answer speaks of it.',
  see: 'openai/function-calling#Handling function calls',
  on: { scenario: 'openai-chat/tools/tool-round-trip' },
  needs: ['tools'],
  when: (evidence) => {
    const { answer } = evidence.exchanges;
    return allHold(
      whenCalled(evidence, 1),
      succeeded(answer) || 'the tool message was not accepted',
      (answerOf(answer)?.text ?? '') !== '' || 'the answer is no text',
    );
  },
  *check({ exchanges: { answer } }) {
    const text = answerOf(answer)?.text ?? '';
    if (!TEMPERATURE.test(text))
      yield {
        at: '/answer/response/body/choices/0/message/content',
        expected: `a text about the temperature of ${RESULT.temperature} that the function gave`,
        actual: text.slice(0, 160),
      };
  },
});
