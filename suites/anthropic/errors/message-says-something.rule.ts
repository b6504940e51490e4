import { messageRule } from '../../_error-rules.ts';

export default messageRule({
  level: 'should',
  says: 'error.message tells a person what is wrong; it is never empty.',
  see: 'anthropic/errors#HTTP errors',
});
