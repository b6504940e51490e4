import { refusedStepsRule } from '../_refused.ts';

const mistake = 'no uploadUrl';

export default refusedStepsRule({
  level: 'should',
  says: 'What is to be made of uploaded audio is refused where no uploadUrl says which.',
  see: 'sunoapi/docs#Upload And Cover Audio',
  scenario: 'suno/uploads/nothing-uploaded',
  steps: { uploadCover: mistake, uploadExtend: mistake, addVocals: mistake, addInstrumental: mistake },
});
