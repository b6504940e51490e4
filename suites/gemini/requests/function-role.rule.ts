import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'function-role',
  what: 'the role function around a functionResponse',
  acceptedBy: ['google'],
  level: 'should',
  says: 'The role `function` around a functionResponse is accepted, or refused with 400.',
  see: 'recorded/gemini#227 of 227 requests',
});
