import { rule, saysLater } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'A function that is declared with strict and additionalProperties is accepted, whatever model answers.',
  see: 'openai/function-calling#Strict mode',
  on: { scenario: 'openai-chat/tools/strict-definition' },
  needs: ['tools'],
  when: ({ exchange }) => {
    return !saysLater(exchange) || `the target answered ${exchange.response?.status}`;
  },
  *check({ exchange: { response, ending } }) {
    const status = response?.status;
    if (status !== undefined && status < 300 && ending.kind === 'complete') return;
    yield {
      at: status === undefined ? '/strict/ending' : '/strict/response/status',
      expected: '2xx',
      actual: `a function with strict true: ${status === undefined ? ending.kind : `HTTP ${status}: ${response?.body.text.slice(0, 160)}`}`,
    };
  },
});
