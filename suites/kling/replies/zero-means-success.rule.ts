import { isObject, member, rule, succeeded } from 'concordat/suite';
import { codeOf, ownBodyOf, wireStatusOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'The code is 0 where a task is told, and only there: never with an error status.',
  see: 'kling/general-information#Error Code',
  on: {},
  when: ({ exchange }) => {
    const data = member(ownBodyOf(exchange), 'data');
    const status = wireStatusOf(exchange) ?? 0;
    // A code that is not known counts as a refusal, but what names a task is none.
    const namesTask = status >= 200 && status < 300 && member(data, 'task_id') !== undefined;
    const tellsTask = namesTask || (succeeded(exchange) && isObject(data));
    const isFalseZero = codeOf(exchange) === 0 && status >= 300;
    return tellsTask || isFalseZero || 'the answer tells no task';
  },
  *check({ exchange }) {
    const code = codeOf(exchange);
    const status = wireStatusOf(exchange) ?? 0;
    const at = '/response/body/code';
    if (code === 0 && status >= 300)
      yield { at, expected: 'another code than 0', actual: `0 with ${status}` };
    else if (code !== 0) yield { at, expected: 0, actual: member(ownBodyOf(exchange), 'code') ?? 'no code' };
  },
});
