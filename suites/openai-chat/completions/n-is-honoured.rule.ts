import { rule, saysLater } from 'concordat/suite';
import { choicesOf, indexOf } from '../_reply.ts';

const EXPECTED = 'two choices, or 400';

export default rule({
  level: 'should',
  says: 'A request for two choices gets two or is refused with 400; it never gets one in silence.',
  see: 'openai/chat-completions#n',
  on: { scenario: 'openai-chat/completions/several-choices' },
  when: ({ exchange }) => {
    if (exchange.response === undefined || exchange.ending.kind !== 'complete')
      return 'the request was not answered';
    return !saysLater(exchange) || 'the target was too busy';
  },
  *check({ exchange }) {
    const status = exchange.response?.status ?? 0;
    if (status === 400 || status === 422) return;
    const found = new Set(choicesOf(exchange).map(indexOf)).size;
    if (status < 200 || status >= 300)
      yield { at: '/two/response/status', expected: EXPECTED, actual: status };
    else if (found !== 2)
      yield {
        at: '/two/response/body/choices',
        expected: EXPECTED,
        actual: `HTTP ${status} with ${found}`,
      };
  },
});
