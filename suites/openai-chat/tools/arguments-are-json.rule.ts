import { isObject, type JsonValue, rule } from 'concordat/suite';
import { COMPLETED } from '../_reply.ts';
import { type Argued, argumentsIn } from './_arguments.ts';

const meaningOf = ({ text, value }: Argued): JsonValue => {
  if (text === '') return 'nothing: a function without parameters gets {}';
  if (value === undefined) return `no JSON: ${text.slice(0, 120)}`;
  return typeof value === 'string' ? 'JSON inside of a JSON string' : value;
};

export default rule({
  level: 'should',
  says: 'The arguments of a function call, joined over a stream, are the JSON text of an object.',
  see: 'recorded/openai#244 of 244 joins',
  on: COMPLETED,
  when: ({ exchange }) => argumentsIn(exchange).length > 0 || 'no function was called',
  *check({ exchange }) {
    for (const argued of argumentsIn(exchange))
      if (!isObject(argued.value))
        yield {
          at: argued.at,
          expected: `the JSON text of an object as arguments of ${argued.name}`,
          actual: meaningOf(argued),
        };
  },
});
