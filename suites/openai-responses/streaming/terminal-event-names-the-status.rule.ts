import { member, rule, stringOf } from 'concordat/suite';
import { TERMINAL } from '../_reply.ts';
import { hasEvents, STREAMED, stagesOf } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The response in response.completed is completed, in response.incomplete incomplete, in response.failed failed.',
  see: 'recorded/openai#54 of 54 Responses streams',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    return (
      stagesOf(evidence).some(({ type }) => Object.hasOwn(TERMINAL, type)) ||
      'no event carries a finished response'
    );
  },
  *check(evidence) {
    for (const { at, type, value } of stagesOf(evidence)) {
      const due = TERMINAL[type];
      const status = stringOf(member(value['response'], 'status'));
      if (due !== undefined && status !== due)
        yield { at: `${at}/response/status`, expected: due, actual: status ?? 'nothing' };
    }
  },
});
