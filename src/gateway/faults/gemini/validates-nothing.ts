import { JSON_HEADERS } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers whatever it is sent, without a look at it.',
  breaks: [
    'gemini/function-calling/any-forces-a-call',
    'gemini/generate-content/json-mode-gives-json',
    'gemini/generate-content/model-version-is-the-requested-model',
    'gemini/generate-content/token-limit-is-kept',
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
    'gemini/requests/unknown-member',
    'gemini/requests/wrong-content-type',
    'gemini/requests/wrong-role',
    'gemini/requests/wrong-type',
    'gemini/thinking/changed-signature-is-refused',
    'gemini/thinking/level-and-budget-exclude-each-other',
    'gemini/thinking/level-needs-a-level-model',
    'gemini/thinking/missing-signature-is-refused',
  ],
  answer: (reply, { operation, credential }) =>
    operation === 'generateContent' &&
    reply.kind === 'json' &&
    reply.status === 400 &&
    credential?.known === true
      ? {
          kind: 'json',
          status: 200,
          headers: JSON_HEADERS,
          body: {
            candidates: [
              { content: { role: 'model', parts: [{ text: 'Hello.' }] }, finishReason: 'STOP', index: 0 },
            ],
            usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2, totalTokenCount: 3 },
            modelVersion: 'gemini-2.5-flash',
            responseId: 'validates-nothing',
          },
        }
      : reply,
});
