import { isObject, member, rule } from 'concordat/suite';
import { hasEvents, STREAMED, stagesOf, terminalOf } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The response that ends a stream carries its usage, as a unary one does.',
  see: 'recorded/openai#54 of 54 Responses streams',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    const ended = stagesOf(evidence).some(
      ({ type }) => type === 'response.completed' || type === 'response.incomplete',
    );
    return ended || 'no response was finished';
  },
  *check(evidence) {
    const terminal = terminalOf(evidence);
    const usage = member(terminal?.value['response'], 'usage');
    if (terminal !== undefined && terminal.type !== 'response.failed' && !isObject(usage))
      yield {
        at: `${terminal.at}/response/usage`,
        expected: 'the tokens of the response',
        actual: usage ?? 'nothing',
      };
  },
});
