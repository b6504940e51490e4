import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'nothing-follows-an-error',
  level: 'should',
  says: 'An error event ends the stream: no message_stop comes after it as if the message were whole.',
  see: 'anthropic/streaming#Error events',
  looksAt: ['error'],
});
