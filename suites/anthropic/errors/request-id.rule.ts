import { requestIdRule } from '../../_error-rules.ts';

export default requestIdRule({
  header: 'request-id',
  level: 'may',
  says: 'Every answer names its request in a header, request-id.',
  see: 'anthropic/errors#Request id',
});
