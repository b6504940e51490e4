import { unknownModelRule } from '../../_mistakes.ts';

export default unknownModelRule({
  level: 'should',
  says: 'An unknown model is refused with 400, 403 or 404; never answered and never a failure of the server.',
  see: 'rfc9110#15.5',
});
