import { isObject, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { writtenIn } from './_written.ts';

export default rule({
  level: 'should',
  says: 'With response_format json_object the answer is a JSON object, also put together from a stream.',
  see: 'openai/structured-outputs#JSON mode',
  on: { scenario: 'openai-chat/structured-outputs/json-object' },
  needs: ['json-object'],
  when: ({ exchange }) =>
    allHold(
      succeeded(exchange) || 'the request did not succeed',
      writtenIn(exchange).some(({ value }) => value !== undefined) || 'no choice finished with JSON',
    ),
  *check({ exchange }) {
    for (const { at, text, value } of writtenIn(exchange))
      if (value !== undefined && !isObject(value))
        yield { at: `/object${at}`, expected: 'a JSON object', actual: text.slice(0, 120) };
  },
});
