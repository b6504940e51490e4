import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'message-stop-is-last',
  level: 'should',
  says: 'Nothing of a message comes after message_stop.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['message_stop'],
});
