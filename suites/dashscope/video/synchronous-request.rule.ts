import { refusalOf } from '../_refusals.ts';

export default refusalOf({
  operation: 'createVideo',
  defect: 'missing-header',
  also: [403],
  mistake: 'no X-DashScope-Async',
  level: 'may',
  says: 'A video without X-DashScope-Async: enable is refused with 403 or 400, unless the gateway puts the header in.',
  see: 'dashscope/text-to-video#Request headers',
});
