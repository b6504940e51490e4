import { below, type Exchange, isObject, type JsonObject, member, numberOf, rule } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { messageOf } from '../_message.ts';
import { GENERATED } from '../_reply.ts';

const splitIn = ({ value }: Placed<JsonObject>): readonly number[] => {
  const split = member(value, 'cache_creation');
  return isObject(split) ? Object.values(split).flatMap((count) => numberOf(count) ?? []) : [];
};

/** The usages that count tokens written to the cache both as a whole and by how long they stay. */
const telling = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  (messageOf(exchange)?.usages ?? []).filter(
    (usage) =>
      splitIn(usage).length > 0 && numberOf(member(usage.value, 'cache_creation_input_tokens')) !== undefined,
  );

export default rule({
  level: 'should',
  says: 'The counts in cache_creation add up to cache_creation_input_tokens.',
  see: 'anthropic/prompt-caching#1-hour cache duration',
  on: GENERATED,
  when: ({ exchange }) => telling(exchange).length > 0 || 'the usage carries no cache_creation',
  *check({ exchange }) {
    for (const usage of telling(exchange)) {
      const sum = splitIn(usage).reduce((total, count) => total + count, 0);
      const whole = numberOf(member(usage.value, 'cache_creation_input_tokens')) ?? 0;
      if (sum !== whole) yield { at: below(usage.at, 'cache_creation'), expected: whole, actual: sum };
    }
  },
});
