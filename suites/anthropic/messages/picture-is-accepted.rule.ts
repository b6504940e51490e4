import { rule } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';

export default rule({
  level: 'should',
  says: 'A picture in base64 is accepted in a message, beside text.',
  see: 'anthropic/messages#ImageBlockParam',
  on: { scenario: 'anthropic/messages/picture' },
  needs: ['image-input'],
  when: (evidence) => whenServed(evidence, 'shown'),
  check: ({ exchanges }) => checkAccepted(exchanges['shown'], 'shown', { what: 'an image block' }),
});
