import { wellFormedRule } from './_well-formed.ts';

export default wellFormedRule({
  steps: { 'no-turn': 'empty contents' },
  level: 'should',
  says: '`contents: []` is refused with 400.',
  see: 'anyint/gemini-compatible#Text generation example',
});
