import { arrayOf, member, requestOf, rule } from 'concordat/suite';
import { listIn } from '../../_placed.ts';
import { GENERATED, isAnswered, itemsOf, responseOf, statusOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A completed response has output; where no tools were declared, a message with text or a refusal.',
  see: 'recorded/openai#470 of 470 completed responses',
  on: GENERATED,
  when: ({ exchange }) => {
    const answered = isAnswered(exchange);
    if (answered !== true) return answered;
    return statusOf(exchange) === 'completed' || 'the response is not completed';
  },
  *check({ exchange }) {
    const at = `${responseOf(exchange)?.at}/output`;
    const items = itemsOf(exchange);
    const hasTools = arrayOf(member(requestOf(exchange), 'tools')).length > 0;
    const parts = itemsOf(exchange, 'message').flatMap((message) => listIn(message, 'content'));
    if (items.length === 0)
      yield { at, expected: 'at least one item', actual: 'a completed response without any' };
    else if (!hasTools && parts.length === 0)
      yield {
        at,
        expected: 'a message that says something',
        actual: items.map(({ value }) => value['type'] ?? null),
      };
  },
});
