import { unknownModelRule } from '../../_mistakes.ts';

export default unknownModelRule({
  level: 'should',
  says: 'An unknown model is refused with 400, 403 or 404; no other model makes something in its place.',
  see: 'anyint/errors-and-limits#Model access issues',
});
