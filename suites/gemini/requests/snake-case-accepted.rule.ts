import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'snake-case',
  what: 'members in snake_case',
  acceptedBy: ['google', 'mixroute'],
  level: 'should',
  says: 'Members in snake_case are understood as in camelCase.',
  see: 'google/proto-json#Field names',
});
