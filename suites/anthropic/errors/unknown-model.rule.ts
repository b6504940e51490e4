import { unknownModelRule } from '../../_mistakes.ts';

export default unknownModelRule({
  level: 'should',
  says: 'An unknown model is refused with 404, also by the token count; never answered and never a failure of the server.',
  see: 'recorded/anthropic#2 of 2 unknown models',
});
