import { isObject, member, rule, stringOf } from 'concordat/suite';
import { responsesOf } from '../_reply.ts';

export default rule({
  level: 'must',
  says: 'What failed before the first piece of an answer has a 4xx or 5xx status, not 200 with an error in it.',
  see: 'rfc9110#15',
  on: { family: 'gemini', status: 'success' },
  when: ({ exchange }) => responsesOf(exchange).length > 0 || 'the reply holds no JSON',
  *check({ exchange }) {
    const [first] = responsesOf(exchange);
    const error = member(first?.value, 'error');
    if (first === undefined || error === undefined || error === null) return;
    const message = isObject(error) ? stringOf(member(error, 'message')) : stringOf(error);
    yield {
      at: `${first.at}/error`,
      expected: 'an error status',
      actual: `HTTP ${exchange.response?.status} carries an error: ${(message ?? '').slice(0, 120)}`,
    };
  },
});
