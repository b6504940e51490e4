import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';
import { reportsAs500 } from '../_mistakes.ts';

export default fault({
  does: "Reports the caller's mistakes as failures of its own.",
  see: 'https://github.com/QuantumNous/new-api/issues/6773',
  breaks: [
    'gemini/embeddings/empty-request-is-refused',
    'gemini/image-generation/lacked-modality-is-refused',
    'gemini/image-generation/unknown-modality-is-refused',
    'gemini/requests/empty-body',
    'gemini/requests/empty-contents',
    'gemini/requests/empty-parts',
    'gemini/requests/function-response-count',
    'gemini/requests/large-output-limit',
    'gemini/requests/malformed-json',
    'gemini/requests/missing-contents',
    'gemini/requests/missing-member',
    'gemini/requests/not-an-object',
    'gemini/requests/null-config',
    'gemini/requests/openai-messages',
    'gemini/requests/out-of-range',
    'gemini/requests/unknown-enum',
    'gemini/requests/unknown-member',
    'gemini/requests/wrong-content-type',
    'gemini/requests/wrong-role',
    'gemini/requests/wrong-role-names-roles',
    'gemini/requests/wrong-type',
    'gemini/thinking/changed-signature-is-refused',
    'gemini/thinking/level-and-budget-exclude-each-other',
    'gemini/thinking/level-needs-a-level-model',
    'gemini/thinking/missing-signature-is-refused',
    'http/responses/client-faults-are-4xx',
  ],
  answer: reportsAs500(refuse),
});
