import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';

export default rule({
  level: 'may',
  says: 'A thinkingLevel is accepted in lower case as well.',
  see: 'recorded/gemini#47 of 47 requests',
  on: { scenario: 'gemini/thinking/settings' },
  when: (evidence) => whenAnswered(evidence, 'lower-case'),
  check: ({ exchanges }) =>
    checkAccepted(exchanges['lower-case'], 'lower-case', { what: 'the thinkingLevel "low"' }),
});
