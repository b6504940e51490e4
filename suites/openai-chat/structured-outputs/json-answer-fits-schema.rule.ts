import { type Exchange, isObject, type JsonValue, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { inText, misfitsOf } from '../../_json-schema.ts';
import { askedFor } from '../_asked.ts';
import { COMPLETED } from '../_reply.ts';
import { formatOf, writtenIn } from './_written.ts';

const schemaOf = (exchange: Exchange): JsonValue | undefined =>
  member(member(askedFor(exchange, 'response_format'), 'json_schema'), 'schema');

export default rule({
  level: 'should',
  says: 'A JSON answer fits the schema that response_format gave for it.',
  see: 'openai/structured-outputs#Introduction',
  on: COMPLETED,
  needs: ['json-output'],
  when: ({ exchange }) =>
    allHold(
      (formatOf(exchange) === 'json_schema' && isObject(schemaOf(exchange))) ||
        'no schema was given for the answer',
      writtenIn(exchange).some(({ value }) => value !== undefined) || 'no choice finished with JSON',
    ),
  *check({ exchange }) {
    for (const { at, value } of writtenIn(exchange))
      if (value !== undefined) yield* inText(misfitsOf(schemaOf(exchange) ?? null, value), at);
  },
});
