import { wellFormedRule } from './_well-formed.ts';

export default wellFormedRule({
  step: 'no-part',
  mistake: 'a turn without parts',
  level: 'should',
  says: 'A turn whose parts are empty is refused with 400.',
  see: 'anyint/gemini-compatible#Request fields',
});
