import { grammarRule } from './_stream.ts';

export default grammarRule({
  promise: 'delta-fits-block',
  level: 'must',
  says: 'The type of a delta fits that of its block: text to text, partial JSON to tools, thoughts to thinking.',
  see: 'anthropic/streaming#Content block delta types',
  looksAt: ['content_block_delta'],
});
