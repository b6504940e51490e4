import { JSON_HEADERS } from '../families/gemini/errors.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Answers whatever it is sent, without a look at it.',
  breaks: [
    'gemini/requests/empty-body',
    'gemini/requests/empty-contents',
    'gemini/requests/empty-parts',
    'gemini/requests/function-response-count',
    'gemini/requests/malformed-json',
    'gemini/requests/missing-contents',
    'gemini/requests/not-an-object',
    'gemini/requests/openai-messages',
    'gemini/requests/out-of-range',
    'gemini/requests/unknown-enum',
    'gemini/requests/unknown-member',
    'gemini/requests/wrong-content-type',
    'gemini/requests/wrong-role',
    'gemini/requests/wrong-type',
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
