import { below, type Exchange, type JsonObject, member, numberOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Placed } from '../../_placed.ts';
import { messageOf } from '../_message.ts';
import { blocksOf, whole } from '../_reply.ts';
import { STREAMED } from './_stream.ts';

/** The usage that counts: the one of the last message_delta. */
const lastOf = (exchange: Exchange): Placed<JsonObject> | undefined => {
  const message = messageOf(exchange);
  const usage = message?.usages.at(-1);
  return usage?.at === below(message?.at ?? '', 'usage') ? undefined : usage;
};

export default rule({
  level: 'should',
  says: 'The usage of message_delta counts the output of an answer that said something.',
  see: 'anthropic/streaming#Event types',
  on: STREAMED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      blocksOf(exchange).some(({ deltas }) => deltas.length > 0) || 'nothing was said',
      (messageOf(exchange)?.ends.length ?? 0) > 0 || 'the stream holds no message_delta',
    ),
  *check({ exchange }) {
    const usage = lastOf(exchange);
    const end = messageOf(exchange)?.ends.at(-1)?.at ?? '/response/stream';
    const count = numberOf(member(usage?.value, 'output_tokens'));
    if (count === undefined || count <= 0)
      yield {
        at: usage === undefined ? end : below(usage.at, 'output_tokens'),
        expected: 'the tokens of the answer',
        actual: count ?? 'no count',
      };
  },
});
