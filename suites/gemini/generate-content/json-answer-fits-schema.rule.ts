import { type Exchange, isObject, type JsonValue, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { inText } from '../../_json-schema.ts';
import { GENERATED, whole } from '../_answer.ts';
import { askedFor } from '../_reply.ts';
import { misfitsOf } from '../_value-schema.ts';
import { writtenIn } from './_json.ts';

const schemaOf = (exchange: Exchange): JsonValue | undefined => {
  const request = requestOf(exchange);
  return ['responseSchema', 'responseJsonSchema'].map((name) => askedFor(request, name)).find(isObject);
};

const isJson = (exchange: Exchange): boolean =>
  askedFor(requestOf(exchange), 'responseMimeType') === 'application/json';

export default rule({
  level: 'should',
  says: 'A JSON answer fits the schema that the request gave for it.',
  see: 'google/structured-output#JSON schema support',
  on: GENERATED,
  needs: ['json-output'],
  when: ({ exchange }) =>
    allHold(
      (schemaOf(exchange) !== undefined && isJson(exchange)) || 'no schema was given for the answer',
      whole(exchange),
      writtenIn(exchange).some(({ value }) => value !== undefined) || 'no candidate finished with JSON',
    ),
  *check({ exchange }) {
    for (const { at, value } of writtenIn(exchange))
      if (value !== undefined) yield* inText(misfitsOf(schemaOf(exchange) ?? null, value), at);
  },
});
