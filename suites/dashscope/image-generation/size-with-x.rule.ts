import { wrongImageRule } from '../_refusals.ts';

export default wrongImageRule({
  step: 'size',
  mistake: 'a size with an x',
  level: 'should',
  says: 'A size with an x between width and height, as other APIs have it, is refused with 400: it is an asterisk.',
  see: 'dashscope/qwen-image#Request body',
});
