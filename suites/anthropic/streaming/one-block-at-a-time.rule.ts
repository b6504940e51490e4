import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'one-block-at-a-time',
  level: 'should',
  says: 'No content block begins while another one is open.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['content_block_start'],
});
