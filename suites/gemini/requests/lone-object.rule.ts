import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'lone-object',
  what: 'a lone object in place of an array',
  acceptedBy: ['google'],
  level: 'should',
  says: 'A lone object is taken for an array of one, or refused with 400.',
  see: 'recorded/gemini#123 of 123 requests',
});
