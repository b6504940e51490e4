import type { Exchange } from 'concordat/suite';
import { sameMembersRule } from '../../_same-as-unary.ts';
import { completionsOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';

// Other rules speak of usage; padding belongs to streams.
const OWN_TO_ONE = ['usage', 'obfuscation'];

// A member that is null says no more than one that is left out.
const membersOf = (exchange: Exchange | undefined): ReadonlySet<string> =>
  new Set(
    (exchange === undefined ? [] : completionsOf(exchange))
      .flatMap(({ value }) => Object.entries(value))
      .flatMap(([name, told]) => (told === null || OWN_TO_ONE.includes(name) ? [] : [name])),
  );

export default sameMembersRule({
  level: 'should',
  says: 'The same prompt has the same top-level members unary and streamed, usage apart.',
  see: 'openai/chat-streaming#The chat completion chunk object',
  on: { scenario: 'openai-chat/streaming/same-prompt' },
  when: bothSucceeded,
  membersOf,
});
