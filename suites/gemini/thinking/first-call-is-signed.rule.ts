import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED } from '../_answer.ts';
import { callsOf, isCall } from '../_calls.ts';
import { isGemini3 } from '../_model.ts';
import { signatureOf } from './_signatures.ts';

export default rule({
  level: 'should',
  says: 'The first function call of an answer of Gemini 3 carries a thoughtSignature: without it the next turn is refused.',
  see: 'google/thought-signatures#Function calling',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isGemini3(exchange) || 'the model is not known to sign its calls',
      callsOf(exchange).length > 0 || 'the model called no function',
    ),
  *check({ exchange }) {
    for (const { parts } of answersOf(exchange)) {
      const first = parts.find(isCall);
      if (first !== undefined && signatureOf(first.value) === undefined)
        yield { at: below(first.at, 'thoughtSignature'), expected: 'a signature', actual: 'absent' };
    }
  },
});
