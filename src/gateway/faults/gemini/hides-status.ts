import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the status word out of every error.',
  breaks: [
    'contract/body',
    'gemini/errors/plausible-model',
    'gemini/errors/unknown-model',
    'gemini/image-generation/lacked-modality-is-refused',
    'gemini/image-generation/unknown-modality-is-refused',
    'gemini/requests/empty-body',
    'gemini/requests/empty-contents',
    'gemini/requests/empty-parts',
    'gemini/requests/function-response-count',
    'gemini/requests/malformed-json',
    'gemini/requests/missing-contents',
    'gemini/requests/missing-member',
    'gemini/requests/not-an-object',
    'gemini/requests/openai-messages',
    'gemini/requests/out-of-range',
    'gemini/requests/unknown-enum',
    'gemini/requests/wrong-content-type',
    'gemini/requests/wrong-role',
    'gemini/requests/wrong-type',
    'gemini/thinking/changed-signature-is-refused',
    'gemini/thinking/level-and-budget-exclude-each-other',
    'gemini/thinking/level-needs-a-level-model',
    'gemini/thinking/missing-signature-is-refused',
  ],
  answer: (reply) => changeReplyAt(reply, '/error/status', () => undefined),
});
