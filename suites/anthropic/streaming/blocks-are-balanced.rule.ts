import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'blocks-are-balanced',
  level: 'should',
  says: 'Every content block that begins stops once, before the message ends.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['content_block_start', 'content_block_stop'],
});
