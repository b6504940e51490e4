import { intactTextRule } from '../../_intact-text.ts';
import { textOf } from '../_reply.ts';
import { bothSucceeded } from './_same-prompt.ts';

export default intactTextRule({
  level: 'must',
  says: 'Text of any script comes through unharmed, unary and across the events of a stream.',
  see: 'rfc8259#8.1',
  on: { scenario: 'anthropic/streaming/same-prompt' },
  when: bothSucceeded,
  textOf,
});
