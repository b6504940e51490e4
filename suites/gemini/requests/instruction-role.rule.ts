import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'instruction-role',
  what: 'a role in systemInstruction',
  acceptedBy: ['google'],
  level: 'should',
  says: 'systemInstruction may carry a role.',
  see: 'recorded/gemini#255 of 255 requests',
});
