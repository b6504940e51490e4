import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'message-starts-once',
  level: 'must',
  says: 'A stream holds one message_start: on a second one the official client fails.',
  see: 'client/anthropic#src/lib/MessageStream.ts',
  looksAt: ['message_start'],
});
