import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { type Answer, answersOf, GENERATED, whole } from '../_answer.ts';
import { isCall } from '../_calls.ts';

// The call itself was refused or cut off, and the reason says so.
const CALL_WENT_WRONG: readonly string[] = [
  'MALFORMED_FUNCTION_CALL',
  'UNEXPECTED_TOOL_CALL',
  'TOO_MANY_TOOL_CALLS',
  'MISSING_THOUGHT_SIGNATURE',
  'MAX_TOKENS',
];

const isConcerned = ({ parts, finishReason }: Answer): boolean =>
  finishReason !== undefined && !CALL_WENT_WRONG.includes(finishReason) && parts.some(isCall);

export default rule({
  level: 'should',
  says: 'A turn that ends in a function call finishes with STOP: this dialect has no reason of its own for it.',
  see: 'recorded/gemini#1107 of 1107 turns',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(whole(exchange), answersOf(exchange).some(isConcerned) || 'no turn ended in a function call'),
  *check({ exchange }) {
    for (const { at, finishReason = '' } of answersOf(exchange).filter(isConcerned))
      if (finishReason !== 'STOP')
        yield { at: below(at, 'finishReason'), expected: 'STOP', actual: finishReason };
  },
});
