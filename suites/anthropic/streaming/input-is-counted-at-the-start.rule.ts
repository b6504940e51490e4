import { below, type Exchange, type JsonObject, member, numberOf, rule } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { messageOf } from '../_message.ts';
import { STREAMED } from './_stream.ts';

const NAMES = ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'];

const startOf = (exchange: Exchange): Placed<JsonObject> | undefined => {
  const message = messageOf(exchange);
  const usage = message?.usages[0];
  return usage?.at === below(message?.at ?? '', 'usage') ? usage : undefined;
};

export default rule({
  level: 'should',
  says: 'The usage of message_start counts the input: clients decide by it when a conversation is too long.',
  see: 'anthropic/streaming#Event types',
  on: STREAMED,
  when: ({ exchange }) => startOf(exchange) !== undefined || 'message_start carries no usage',
  *check({ exchange }) {
    const usage = startOf(exchange);
    if (usage === undefined) return;
    const counted = NAMES.reduce((sum, name) => sum + (numberOf(member(usage.value, name)) ?? 0), 0);
    if (counted <= 0)
      yield {
        at: below(usage.at, 'input_tokens'),
        expected: 'the tokens of the prompt',
        actual: member(usage.value, 'input_tokens') ?? 'absent',
      };
  },
});
