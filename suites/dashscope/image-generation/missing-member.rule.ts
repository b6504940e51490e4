import { refusalOf } from '../_refusals.ts';

export default refusalOf({
  operation: 'generateImage',
  defect: 'missing-required',
  mistake: 'a required member left out',
  level: 'must',
  says: 'A request without model or without input.messages, or with a message without role or content, is refused with 400.',
  see: 'anyint/media#DashScope image generation',
});
