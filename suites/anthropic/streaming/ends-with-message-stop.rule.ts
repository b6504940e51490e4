import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'ends-with-message-stop',
  level: 'must',
  says: 'A stream ends with message_stop, unless an error event broke it off: without it the official client has no message.',
  see: 'client/anthropic#src/lib/MessageStream.ts',
  looksAt: ['message_start'],
});
