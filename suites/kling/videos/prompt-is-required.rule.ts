import { lacksRule } from './_lacks.ts';

export default lacksRule('prompt', {
  level: 'should',
  says: 'A video without a prompt is refused with 400.',
  see: 'anyint/kling-video#Common request fields',
});
