import { wrongImageRule } from '../_refusals.ts';

export default wrongImageRule({
  step: 'text',
  mistake: 'a text where content is a list',
  level: 'should',
  says: 'A message whose content is a text, as other APIs have it, is refused with 400: it is a list.',
  see: 'anyint/media#DashScope image generation',
});
