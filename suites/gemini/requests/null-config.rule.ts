import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'null-config',
  what: 'generationConfig null',
  acceptedBy: [],
  level: 'should',
  says: '`generationConfig: null` is answered or refused with 400; the connection is not dropped.',
  see: 'google/proto-json#JSON null',
});
