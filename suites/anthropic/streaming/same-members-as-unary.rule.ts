import type { Exchange } from 'concordat/suite';
import { sameMembersRule } from '../../_same-as-unary.ts';
import { messageOf } from '../_message.ts';
import { bothSucceeded } from './_same-prompt.ts';

// A stream need not say what is null, and puts its content together from blocks.
const saidIn = (value: object): readonly string[] =>
  Object.entries(value).flatMap(([name, told]) =>
    (told ?? null) === null || name === 'content' ? [] : [name],
  );

/** The members of a message and of its usage that are not null; of a stream, those of all its events. */
const membersOf = (exchange: Exchange | undefined): ReadonlySet<string> => {
  const message = exchange === undefined ? undefined : messageOf(exchange);
  if (message === undefined) return new Set();
  return new Set([
    ...saidIn(message.value),
    ...message.ends.flatMap(({ value }) => saidIn(value)),
    ...message.usages.flatMap(({ value }) => saidIn(value).map((name) => `usage.${name}`)),
  ]);
};

export default sameMembersRule({
  level: 'should',
  says: 'The same prompt has the same members of message and usage unary and streamed.',
  see: 'anthropic/messages#Returns',
  on: { scenario: 'anthropic/streaming/same-prompt' },
  when: bothSucceeded,
  membersOf,
});
