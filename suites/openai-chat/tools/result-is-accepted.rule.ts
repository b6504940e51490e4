import { type Evidence, rule, saysLater } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { whenCalled } from './_weather.ts';

const countFor = ({ case: { origin } }: Evidence): number =>
  origin.kind === 'scenario' && origin.scenario.endsWith('two-calls') ? 2 : 1;

const whenAnswered = ({ exchanges: { answer } }: Evidence): true | string => {
  if (answer === undefined) return 'the turn with the result was not sent';
  return !saysLater(answer) || `the target answered ${answer.response?.status}`;
};

export default rule({
  level: 'should',
  says: "A turn that echoes the model's tool calls and answers each with a tool message is accepted.",
  see: 'openai/function-calling#Handling function calls',
  on: { scenario: ['openai-chat/tools/tool-round-trip', 'openai-chat/tools/two-calls'] },
  needs: ['tools'],
  when: (evidence) => allHold(whenCalled(evidence, countFor(evidence)), whenAnswered(evidence)),
  *check({ exchanges: { answer } }) {
    const status = answer?.response?.status;
    if (status !== undefined && status < 300 && answer?.ending.kind === 'complete') return;
    yield {
      at: status === undefined ? '/answer/ending' : '/answer/response/status',
      expected: '2xx',
      actual: `the model's own calls and a tool message for each: ${status === undefined ? answer?.ending.kind : `HTTP ${status}: ${answer?.response?.body.text.slice(0, 160)}`}`,
    };
  },
});
