import { wellFormedRule } from './_well-formed.ts';

export default wellFormedRule({
  steps: {
    'no-part': 'a turn whose parts are empty',
    'parts-left-out': 'a turn without parts',
    'empty-part': 'a part that holds nothing',
  },
  level: 'should',
  says: 'A turn without parts, or with a part that holds nothing, is refused with 400.',
  see: 'anyint/gemini-compatible#Request fields',
});
