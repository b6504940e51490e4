import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'blocks-come-before-message-delta',
  level: 'should',
  says: 'No content follows a message_delta.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['message_delta'],
});
