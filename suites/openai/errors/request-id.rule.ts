import { requestIdRule } from '../../_error-rules.ts';

export default requestIdRule({
  header: 'x-request-id',
  level: 'may',
  says: 'Every answer names its request in a header, x-request-id.',
  see: 'openai/errors#Request IDs',
});
