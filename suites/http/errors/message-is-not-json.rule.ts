import { below, isObject, member, parseJson, rule } from 'concordat/suite';
import { errorOf, isServed, messageOf } from '../../_refusal.ts';

/** True where an error object stands as JSON text inside a message. */
const nestedIn = (message: string): boolean => {
  const [start, end] = [message.indexOf('{'), message.lastIndexOf('}')];
  const value = start < 0 ? undefined : parseJson(message.slice(start, end + 1));
  return isObject(value) && (start === 0 || member(value, 'error') !== undefined);
};

export default rule({
  level: 'should',
  says: "error.message is a text for people, not another service's JSON error as a string.",
  see: 'rfc9110#15.5',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    return messageOf(evidence.exchange) !== undefined || 'the error has no message';
  },
  *check({ exchange }) {
    const message = messageOf(exchange) ?? '';
    if (!nestedIn(message)) return;
    const at = below(errorOf(exchange)?.at ?? '', 'message');
    yield { at, expected: 'text for people', actual: `JSON inside the message: ${message.slice(0, 120)}` };
  },
});
