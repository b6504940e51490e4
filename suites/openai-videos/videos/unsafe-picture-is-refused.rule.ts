import { unsafePictureRule } from '../../_unsafe-pictures.ts';

export default unsafePictureRule({
  scenario: 'openai-videos/videos/unsafe-pictures',
  level: 'should',
  says: 'A picture that is not at a public https address is refused with 4xx: a file of the target, its own machine, its own network.',
  see: 'anyint/openai-style-video#Request fields',
});
