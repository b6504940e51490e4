import { member, rule, stringOf } from 'concordat/suite';
import { ownBodyOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'Every answer in the words of Kling names its request by request_id, a text; errors too.',
  see: 'kling/general-information#Error Code',
  on: {},
  when: ({ exchange }) => {
    if (exchange.operation === undefined) return 'the request fits no published route';
    return ownBodyOf(exchange) !== undefined || 'the gateway answered in words of its own';
  },
  *check({ exchange }) {
    const id = member(ownBodyOf(exchange), 'request_id');
    if ((stringOf(id) ?? '').trim() === '')
      yield { at: '/response/body/request_id', expected: 'an id of the request', actual: id ?? 'none' };
  },
});
