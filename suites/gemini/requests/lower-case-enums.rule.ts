import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'lower-case',
  what: 'enum names in lower case',
  acceptedBy: ['google'],
  level: 'should',
  says: 'Enum names in lower case (mode none, type string) are understood, or refused with 400.',
  see: 'recorded/gemini#60 of 60 requests',
});
