import { acceptanceRule } from './_accepted.ts';

export default acceptanceRule({
  scenario: 'gemini/requests/unusual-but-valid',
  step: 'large-limit',
  what: 'a maxOutputTokens above any limit',
  acceptedBy: ['antigravity'],
  level: 'should',
  says: "A maxOutputTokens above the model's limit is capped, or refused with 400.",
  see: 'antigravity/gemini-format#Features',
});
