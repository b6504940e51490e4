import { notMixedUpRule } from '../../_at-once.ts';
import { answerOf } from '../_answer.ts';

export default notMixedUpRule({
  level: 'must',
  says: 'Requests at the same time get each its own answer, never that of another.',
  see: 'rfc9110#15',
  on: { scenario: 'openai-chat/completions/three-at-once' },
  textOf: (exchange) => answerOf(exchange)?.text ?? '',
});
