import { isObject, rule } from 'concordat/suite';
import { ANSWERED } from '../_reply.ts';
import { argumentsOf, wholeCallsOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'The arguments of a function call are the text of one JSON object, whole also after they were streamed.',
  see: 'recorded/openai#264 of 264 function calls',
  on: ANSWERED,
  needs: ['tools'],
  when: ({ exchange }) => wholeCallsOf(exchange).length > 0 || 'the response calls no function',
  *check({ exchange }) {
    for (const { at, value } of wholeCallsOf(exchange))
      if (!isObject(argumentsOf(value)))
        yield {
          at: `${at}/arguments`,
          expected: 'the text of a JSON object',
          actual: value['arguments'] ?? 'nothing',
        };
  },
});
