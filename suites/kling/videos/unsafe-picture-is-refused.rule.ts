import { unsafePictureRule } from '../../_unsafe-pictures.ts';

export default unsafePictureRule({
  scenario: 'kling/videos/unsafe-pictures',
  level: 'should',
  says: 'A picture at an address inside the target is refused with 4xx: a file of its own, its own machine, its own network.',
  see: 'owasp/ssrf-prevention#Case 2',
});
