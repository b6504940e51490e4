import { member, replyOf, rule } from 'concordat/suite';

// Between 2001 and 5138: whatever lies outside is no count of seconds.
const isSeconds = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1e9 && Number(value) < 1e11;

export default rule({
  level: 'should',
  says: 'The answer to a submitted task also tells its state, and when it was created in seconds.',
  see: 'mixroute/veo#Call Flow',
  on: { operation: 'createVideo', status: 'success' },
  *check({ exchange }) {
    const reply = replyOf(exchange);
    const status = member(reply, 'status');
    const created = member(reply, 'created_at');
    if (typeof status !== 'string' || status === '')
      yield {
        at: '/response/body/status',
        expected: 'a state, for example pending',
        actual: status ?? 'nothing',
      };
    if (!isSeconds(created))
      yield { at: '/response/body/created_at', expected: 'seconds since 1970', actual: created ?? 'nothing' };
  },
});
