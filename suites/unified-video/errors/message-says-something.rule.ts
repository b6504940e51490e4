import { messageRule } from '../../_error-rules.ts';

export default messageRule({
  level: 'should',
  says: 'An error tells a person what is wrong; its message is never empty.',
  see: 'rfc9110#15.5',
});
