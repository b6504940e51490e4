import { isObject, member, replyOf, rule, stringOf } from 'concordat/suite';
import { isServed } from '../../_refusal.ts';

const MEMBERS = ['code', 'message', 'request_id'];

export default rule({
  level: 'may',
  says: "An error in DashScope's own shape has code, message and request_id, each a text.",
  see: 'dashscope/error-codes#Error messages',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    const body = replyOf(evidence.exchange);
    return (isObject(body) && body['code'] !== undefined) || 'the error has another shape';
  },
  *check({ exchange }) {
    for (const name of MEMBERS) {
      const value = member(replyOf(exchange), name);
      if ((stringOf(value) ?? '') === '')
        yield { at: `/response/body/${name}`, expected: 'a text', actual: value ?? 'none' };
    }
  },
});
