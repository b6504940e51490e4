import { modalityRule } from './_modalities.ts';

export default modalityRule({
  step: 'lacked',
  mistake: 'responseModalities IMAGE for a model that makes text',
  level: 'may',
  says: 'responseModalities that the model lacks are refused with 400.',
  see: 'google/discovery#GenerationConfig.responseModalities',
});
