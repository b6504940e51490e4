import type { Exchange } from 'concordat/suite';
import { sameEndRule } from '../../_same-as-unary.ts';
import { candidatesOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';
import { finishOf } from './_stream.ts';

const finishIn = (exchange: Exchange | undefined): string | undefined =>
  (exchange === undefined ? [] : candidatesOf(exchange))
    .map(finishOf)
    .findLast((reason) => reason !== undefined);

export default sameEndRule({
  level: 'should',
  says: 'The same prompt ends for the same reason unary and streamed.',
  see: 'google/discovery#Candidate',
  on: { scenario: 'gemini/streaming/same-prompt' },
  when: bothSucceeded,
  member: 'finishReason',
  endOf: finishIn,
});
