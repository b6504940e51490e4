import { type Exchange, isObject, type JsonValue, member, parseJson, requestOf, rule } from 'concordat/suite';
import { inText, misfitsOf } from '../../_json-schema.ts';
import { GENERATED, statusOf, textPartsOf } from '../_reply.ts';

const formatOf = (exchange: Exchange): JsonValue | undefined =>
  member(member(requestOf(exchange), 'text'), 'format');

export default rule({
  level: 'should',
  says: 'A completed answer in text.format json_schema is JSON that fits the schema.',
  see: 'openai/structured-outputs#Structured Outputs vs JSON mode',
  on: GENERATED,
  needs: ['json-output'],
  when: ({ exchange }) => {
    const format = formatOf(exchange);
    if (member(format, 'type') !== 'json_schema' || !isObject(member(format, 'schema')))
      return 'the request names no schema for the text';
    if (statusOf(exchange) !== 'completed') return 'the response is not completed';
    return textPartsOf(exchange).length > 0 || 'the response holds no text';
  },
  *check({ exchange }) {
    const schema = member(formatOf(exchange), 'schema');
    // Before a call of a tool a model may say what it is about to do.
    const last = textPartsOf(exchange).at(-1);
    const text = String(last?.value['text'] ?? '');
    const value = parseJson(text);
    const at = `${last?.at}/text`;
    if (value === undefined) yield { at, expected: 'JSON', actual: text.slice(0, 120) };
    else yield* inText(misfitsOf(schema, value), at);
  },
});
