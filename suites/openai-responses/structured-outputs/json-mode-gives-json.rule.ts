import { isObject, member, parseJson, requestOf, rule } from 'concordat/suite';
import { GENERATED, statusOf, textPartsOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A completed answer in text.format json_object is one JSON object.',
  see: 'openai/structured-outputs#JSON mode',
  on: GENERATED,
  needs: ['json-object'],
  when: ({ exchange }) => {
    const format = member(member(requestOf(exchange), 'text'), 'format');
    if (member(format, 'type') !== 'json_object') return 'the request does not ask for a JSON object';
    if (statusOf(exchange) !== 'completed') return 'the response is not completed';
    return textPartsOf(exchange).length > 0 || 'the response holds no text';
  },
  *check({ exchange }) {
    // Before it comes to the point a model may say it once already.
    const last = textPartsOf(exchange).at(-1);
    const text = String(last?.value['text'] ?? '');
    if (!isObject(parseJson(text)))
      yield { at: `${last?.at}/text`, expected: 'the text of a JSON object', actual: text.slice(0, 120) };
  },
});
