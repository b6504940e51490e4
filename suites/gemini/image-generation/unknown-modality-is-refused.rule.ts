import { modalityRule } from './_modalities.ts';

export default modalityRule({
  step: 'unknown',
  mistake: 'a responseModalities value that does not exist',
  level: 'may',
  says: 'A responseModalities value that does not exist is refused with 400.',
  see: 'google/discovery#GenerationConfig.responseModalities',
});
