import { rule } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';

export default rule({
  level: 'should',
  says: 'duration is taken as a text as well as as a number.',
  see: 'anyint/openai-style-video#Request fields',
  on: { scenario: 'openai-videos/videos/text-duration' },
  when: (evidence) => whenServed(evidence, 'text'),
  check: ({ exchanges }) => checkAccepted(exchanges['text'], 'text', { what: 'duration as a text' }),
});
