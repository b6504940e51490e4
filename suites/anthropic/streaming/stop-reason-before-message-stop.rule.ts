import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'stop-reason-before-message-stop',
  level: 'should',
  says: 'A message_delta with a stop_reason comes before message_stop.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['message_stop'],
});
