import { messageRule } from '../../_error-rules.ts';

export default messageRule({
  level: 'should',
  says: 'The message of an error tells a person what is wrong; it is never empty.',
  see: 'anyint/errors-and-limits#Error response examples',
});
