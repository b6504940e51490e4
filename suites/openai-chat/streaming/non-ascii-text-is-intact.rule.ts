import { intactTextRule } from '../../_intact-text.ts';
import { answerOf } from '../_answer.ts';
import { bothSucceeded } from './_same-prompt.ts';

export default intactTextRule({
  level: 'must',
  says: 'Text of any script comes through unharmed, unary and across the chunks of a stream.',
  see: 'rfc8259#8.1',
  on: { scenario: 'openai-chat/streaming/same-prompt' },
  when: bothSucceeded,
  textOf: (exchange) => answerOf(exchange)?.text ?? '',
});
