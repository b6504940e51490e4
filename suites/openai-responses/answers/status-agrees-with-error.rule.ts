import { isObject, member, rule } from 'concordat/suite';
import { ANSWERED, isAnswered, isThere, responseOf, statusOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A completed response has neither error nor incomplete_details, an incomplete one says why, a failed one says what failed.',
  see: 'recorded/openai#472 of 472 responses',
  on: ANSWERED,
  when: ({ exchange }) => {
    const answered = isAnswered(exchange);
    if (answered !== true) return answered;
    return statusOf(exchange) !== undefined || 'the response has no status';
  },
  *check({ exchange }) {
    const response = responseOf(exchange);
    const status = statusOf(exchange);
    if (response === undefined) return;
    const { at, value } = response;
    const reason = member(value['incomplete_details'], 'reason');
    if (status === 'completed')
      for (const name of ['error', 'incomplete_details'])
        if (isThere(value[name]))
          yield {
            at: `${at}/${name}`,
            expected: 'null: the response is completed',
            actual: value[name] ?? null,
          };
    if (status === 'incomplete' && !isThere(reason))
      yield {
        at: `${at}/incomplete_details`,
        expected: 'the reason why it is incomplete',
        actual: value['incomplete_details'] ?? null,
      };
    if (status === 'failed' && !isObject(value['error']))
      yield { at: `${at}/error`, expected: 'what failed', actual: value['error'] ?? null };
  },
});
