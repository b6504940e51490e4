import { rule } from 'concordat/suite';
import { inErrors, leaks } from './_said.ts';

const TRACES: readonly RegExp[] = [
  /Traceback \(most recent call last\)/g,
  /File "[^"\n]+", line \d+/g,
  /(?:[\w./\\@-]{1,200}\.(?:[cm]?js|[jt]sx?)|node:internal\/[\w./-]{1,100}):\d+:\d+/g,
  /\bat [\w$.]+\.[\w$<>]+\([\w$]+\.(?:java|kt|scala):\d+\)/g,
  /\bgoroutine \d+ \[[a-z ]+\]/g,
  /\bpanicked at /g,
  /\bruntime error: (?:invalid memory|index out of range|slice bounds|integer divide)/g,
  /\/[\w.@/-]{1,200}\.(?:go|rs|py|rb|php|java|cs):\d+/g,
  /\bin [A-Z]:\\[^\n:]{1,200}:line \d+/g,
  /#\d+ \/[^\n(]{1,200}\.php\(\d+\)/g,
];

export default rule({
  level: 'should',
  says: 'An error says what is wrong without a stack trace or a path in the source code.',
  see: 'owasp/error-handling#Objective',
  on: { status: 'error' },
  when: ({ exchange }) => inErrors(exchange).length > 0 || 'the error has no text',
  *check(evidence) {
    yield* leaks(evidence, inErrors(evidence.exchange), TRACES, {
      expected: 'a message without the inside of the server',
      shows: 'part of a stack trace',
    });
  },
});
