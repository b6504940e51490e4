import type { JsonObject } from 'concordat/suite';
import { below, member, rule } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { candidatesOf, type Placed, partsIn } from '../_reply.ts';

const roleOf = ({ value }: Placed<JsonObject>) => member(member(value, 'content'), 'role');

/** A candidate that has to say its role: one with parts in a whole reply, or any that says one. */
const isConcerned = (candidate: Placed<JsonObject>): boolean =>
  roleOf(candidate) !== undefined ||
  (partsIn(candidate).length > 0 && candidate.at.startsWith('/response/body'));

export default rule({
  level: 'should',
  says: 'The content of a candidate has the role `model`.',
  see: 'google/discovery#Content',
  on: GENERATED,
  when: ({ exchange }) => candidatesOf(exchange).some(isConcerned) || 'no candidate has content',
  *check({ exchange }) {
    for (const candidate of candidatesOf(exchange).filter(isConcerned)) {
      const role = roleOf(candidate);
      if (role !== 'model')
        yield { at: below(candidate.at, 'content', 'role'), expected: 'model', actual: role ?? 'absent' };
    }
  },
});
