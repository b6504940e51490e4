import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';

export default rule({
  level: 'should',
  says: 'A prompt with an image as inlineData beside its text is accepted.',
  see: 'google/image-understanding#Passing inline image data',
  on: { scenario: 'gemini/image-generation/picture-in' },
  when: (evidence) => whenAnswered(evidence, 'shown'),
  check: ({ exchanges }) => checkAccepted(exchanges.shown, 'shown', { what: 'a PNG as inlineData' }),
});
