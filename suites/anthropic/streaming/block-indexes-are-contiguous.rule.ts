import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'block-indexes-are-contiguous',
  level: 'must',
  says: 'Content blocks are numbered 0, 1, 2 in the order in which they begin: clients look them up by that number.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['content_block_start'],
});
