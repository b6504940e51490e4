import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, whole } from '../_answer.ts';
import { isGemini3 } from '../_model.ts';
import { countIn, usageOf } from '../_reply.ts';
import { signaturesOf } from './_signatures.ts';

export default rule({
  level: 'should',
  says: 'A finished answer of Gemini 3 that was thought about carries a thoughtSignature, whole as well as streamed.',
  see: 'recorded/gemini#289 of 289 answers',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isGemini3(exchange) || 'the model is not known to sign what it says',
      countIn(usageOf(exchange)?.value ?? null, 'thoughtsTokenCount') > 0 || 'no thoughts are counted',
      whole(exchange),
      answersOf(exchange).some(({ finishReason, parts }) => finishReason === 'STOP' && parts.length > 0) ||
        'no candidate finished with STOP and a part that could be signed',
    ),
  *check({ exchange }) {
    const [first] = answersOf(exchange);
    if (first !== undefined && signaturesOf(exchange).length === 0)
      yield { at: first.at, expected: 'a thoughtSignature on one of its parts', actual: 'none' };
  },
});
