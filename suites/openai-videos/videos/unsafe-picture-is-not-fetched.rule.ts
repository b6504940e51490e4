import { unopenedPictureRule } from '../../_unsafe-pictures.ts';

export default unopenedPictureRule({
  scenario: 'openai-videos/videos/unsafe-pictures',
  level: 'should',
  says: 'The refusal of such a picture does not tell what came of opening its address: nobody has tried.',
  see: 'owasp/ssrf-prevention#Case 2',
});
