import type { Exchange } from 'concordat/suite';
import { sameMembersRule } from '../../_same-as-unary.ts';
import { responsesOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';
import { isPartialReply } from './_stream.ts';

// Usage is counted anew by each reply; the others say something about this one reply only.
const OWN_TO_ONE = ['usageMetadata', 'promptFeedback', 'modelStatus'];

const membersOf = (exchange: Exchange | undefined): ReadonlySet<string> =>
  new Set(
    (exchange === undefined ? [] : responsesOf(exchange))
      .filter(({ value }) => isPartialReply(value))
      .flatMap(({ value }) => Object.keys(value ?? {}))
      .filter((name) => !OWN_TO_ONE.includes(name)),
  );

export default sameMembersRule({
  level: 'should',
  says: 'The same prompt has the same top-level members unary and streamed, usage apart.',
  see: 'google/discovery#GenerateContentResponse',
  on: { scenario: 'gemini/streaming/same-prompt' },
  when: (evidence) => {
    const both = bothSucceeded(evidence);
    if (both !== true) return both;
    const { unary, streamed } = evidence.exchanges;
    return membersOf(unary).size + membersOf(streamed).size > 0 || 'neither reply has a member to compare';
  },
  membersOf,
});
