import { type Evidence, member, type Pointer, rule, stringOf } from 'concordat/suite';
import { hasEvents, STREAMED, stagesOf } from './_stream.ts';

const idsIn = (evidence: Evidence): readonly { at: Pointer; id: string }[] =>
  stagesOf(evidence).flatMap(({ at, value }) => {
    const id = stringOf(member(value['response'], 'id'));
    return id === undefined ? [] : [{ at: `${at}/response/id`, id }];
  });

export default rule({
  level: 'should',
  says: 'The response has one id from the first event to the last.',
  see: 'recorded/openai#54 of 54 Responses streams',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    return idsIn(evidence).length > 1 || 'fewer than two events name the response';
  },
  *check(evidence) {
    const [first, ...others] = idsIn(evidence);
    for (const { at, id } of others)
      if (first !== undefined && id !== first.id)
        yield { at, expected: `${first.id}, as in the first event`, actual: id };
  },
});
