import { below, type Evidence, type JsonObject, member, rule } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { GENERATED } from '../_answer.ts';
import { isUpstream } from '../_error.ts';
import { candidatesOf, partsIn } from '../_reply.ts';

const roleOf = ({ value }: Placed<JsonObject>) => member(member(value, 'content'), 'role');

/**
 * The candidates that have to say their role: any that says one, and one with parts in a whole reply, where a page
 * prints it; the service itself may leave it out (google/discovery#Content).
 */
const concerned = (evidence: Evidence): readonly Placed<JsonObject>[] =>
  candidatesOf(evidence.exchange).filter(
    (candidate) =>
      roleOf(candidate) !== undefined ||
      (!isUpstream(evidence) && partsIn(candidate).length > 0 && candidate.at.startsWith('/response/body')),
  );

export default rule({
  level: 'should',
  says: 'The content of a candidate has the role `model`.',
  see: 'google/discovery#Content',
  on: GENERATED,
  when: (evidence) => concerned(evidence).length > 0 || 'no candidate has content that says a role',
  *check(evidence) {
    for (const candidate of concerned(evidence)) {
      const role = roleOf(candidate);
      if (role !== 'model')
        yield { at: below(candidate.at, 'content', 'role'), expected: 'model', actual: role ?? 'absent' };
    }
  },
});
