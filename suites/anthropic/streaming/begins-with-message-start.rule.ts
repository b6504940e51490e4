import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'begins-with-message-start',
  level: 'must',
  says: 'A stream begins with message_start: what comes before it belongs to no message.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['message_start'],
  orNone: true,
});
