import { DUE, refusedRule } from '../_refused.ts';

export default refusedRule({
  level: 'should',
  says: 'What is made of uploaded audio is made by a model that there is; another one is refused.',
  see: 'sunoapi/docs#Upload And Cover Audio',
  operation: ['uploadCover', 'uploadExtend'],
  defect: 'unknown-model',
  mistake: 'an unknown model',
  statuses: [...DUE, 403],
});
