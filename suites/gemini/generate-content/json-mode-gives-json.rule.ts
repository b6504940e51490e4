import { requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED, whole } from '../_answer.ts';
import { askedFor } from '../_reply.ts';
import { writtenIn } from './_json.ts';

export default rule({
  level: 'should',
  says: 'With responseMimeType application/json the text of a finished answer is one JSON document.',
  see: 'google/structured-output#Structured outputs',
  on: GENERATED,
  needs: ['json-output'],
  when: ({ exchange }) =>
    allHold(
      askedFor(requestOf(exchange), 'responseMimeType') === 'application/json' || 'no JSON was asked for',
      whole(exchange),
      writtenIn(exchange).length > 0 || 'no candidate finished with a text',
    ),
  *check({ exchange }) {
    for (const { at, text, value } of writtenIn(exchange))
      if (value === undefined) yield { at, expected: 'text that is JSON', actual: text.slice(0, 200) };
  },
});
