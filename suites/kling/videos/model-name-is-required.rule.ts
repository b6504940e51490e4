import { lacksRule } from './_lacks.ts';

export default lacksRule('model_name', {
  level: 'should',
  says: 'A video without model_name is refused with 400; no old model is taken in its place.',
  see: 'anyint/kling-video#Common request fields',
});
