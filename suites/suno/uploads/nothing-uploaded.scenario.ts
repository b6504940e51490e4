import { type ScenarioStep, scenario, type Template } from 'concordat/suite';
import { CALL_BACK } from '../_words.ts';

const prompt = 'A calm piano track with soft melodies';
const named = { title: 'Quiet Evening', negativeTags: 'Heavy Metal', callBackUrl: CALL_BACK };

const step = (operation: string, body: Template): ScenarioStep => ({
  name: operation,
  operation,
  body,
  expect: 'reject',
});

// Nobody can make anything of audio that is not there: this is refused wherever it is asked for.
export default scenario({
  title: 'What is made of uploaded audio, and no audio',
  effort: 'standard',
  steps: [
    step('uploadCover', { customMode: false, instrumental: true, model: '', prompt, callBackUrl: CALL_BACK }),
    step('uploadExtend', { defaultParamFlag: false, model: '', prompt, callBackUrl: CALL_BACK }),
    step('addVocals', { ...named, prompt, style: 'Jazz' }),
    step('addInstrumental', { ...named, tags: 'Relaxing Piano' }),
  ],
});
