import { below, type Exchange, type JsonObject, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Placed } from '../../_placed.ts';
import { answersOf, GENERATED } from '../_answer.ts';
import { isCall } from '../_calls.ts';
import { isGemini3 } from '../_model.ts';
import { signatureOf } from './_signatures.ts';

const followersIn = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  answersOf(exchange).flatMap(({ parts }) => parts.filter(isCall).slice(1));

export default rule({
  level: 'should',
  says: 'Of the parallel function calls of an answer of Gemini 3 only the first one carries a thoughtSignature.',
  see: 'google/thought-signatures#Parallel function calling',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isGemini3(exchange) || 'the model is not known to sign its calls',
      followersIn(exchange).length > 0 || 'the model made no two calls in one turn',
    ),
  *check({ exchange }) {
    for (const { at, value } of followersIn(exchange))
      if (signatureOf(value) !== undefined)
        yield {
          at: below(at, 'thoughtSignature'),
          expected: 'none: it is on the first call',
          actual: 'a signature',
        };
  },
});
