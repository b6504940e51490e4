import { rule } from 'concordat/suite';
import { COMPLETED } from '../_reply.ts';
import { FINISH_REASONS, reasonsIn, TRANSLATIONS } from './_finish-reasons.ts';

/** What a word of another dialect, or one in capitals, means here; undefined for any other word. */
const meantBy = (reason: string): string | undefined => {
  const plain = reason.toLowerCase();
  return FINISH_REASONS.includes(plain) ? plain : TRANSLATIONS[plain];
};

export default rule({
  level: 'should',
  says: 'finish_reason is a lower-case word of this dialect, not one that another dialect has for it.',
  see: 'openai/chat-completions#finish_reason',
  on: COMPLETED,
  when: ({ exchange }) => reasonsIn(exchange).length > 0 || 'no choice has a finish_reason',
  *check({ exchange }) {
    for (const { at, value } of reasonsIn(exchange)) {
      const meant = meantBy(value);
      if (meant !== undefined && meant !== value)
        yield { at, expected: meant, actual: `${value}: passed on from another dialect` };
    }
  },
});
