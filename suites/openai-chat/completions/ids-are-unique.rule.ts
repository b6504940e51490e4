import { type Evidence, rule, stringOf } from 'concordat/suite';
import { WORDS } from '../../_at-once.ts';
import { completionsOf } from '../_reply.ts';

/** The first id that each answer tells, with its place. */
const idsIn = ({ exchanges }: Evidence) =>
  Object.keys(WORDS).flatMap((step) => {
    const exchange = exchanges[step];
    const told = (exchange === undefined ? [] : completionsOf(exchange)).flatMap(({ at, value }) => {
      const id = stringOf(value['id']) ?? '';
      return id === '' ? [] : [{ step, at: `/${step}${at}/id`, id }];
    });
    return told.slice(0, 1);
  });

export default rule({
  level: 'should',
  says: 'Every answer has an id of its own.',
  see: 'openai/chat-completions#The chat completion object',
  on: { scenario: 'openai-chat/completions/three-at-once' },
  when: (evidence) => idsIn(evidence).length > 1 || 'fewer than two answers have an id',
  *check(evidence) {
    const ids = idsIn(evidence);
    for (const [n, { at, id }] of ids.entries()) {
      const same = ids.slice(0, n).find((one) => one.id === id);
      if (same !== undefined)
        yield { at, expected: 'an id of its own', actual: `${id}, which the ${same.step} answer has too` };
    }
  },
});
