import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'deltas-are-inside-their-block',
  level: 'must',
  says: 'A delta belongs to a block that is open: to no other can a client add it.',
  see: 'anthropic/streaming#Event types',
  looksAt: ['content_block_delta'],
});
