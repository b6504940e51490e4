import { unsafePictureRule } from '../../_unsafe-pictures.ts';

export default unsafePictureRule({
  scenario: 'unified-video/videos/unsafe-pictures',
  level: 'should',
  says: 'A picture is not taken from a file of the target, its own machine or its own network: such an address is refused with 4xx.',
  see: 'owasp/ssrf-prevention#Case 2',
});
