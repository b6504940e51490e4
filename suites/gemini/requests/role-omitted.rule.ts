import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'role-omitted',
  what: 'a turn without role',
  acceptedBy: ['google'],
  level: 'should',
  says: "A turn without a role is taken as the user's, or refused with 400; upstream takes it.",
  see: 'recorded/gemini#2 of 2 requests',
});
