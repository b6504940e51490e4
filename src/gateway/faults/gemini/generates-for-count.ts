import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Generates an answer when it is asked to count.',
  see: 'https://github.com/QuantumNous/new-api/issues/7283',
  breaks: ['gemini/token-counting/is-no-generation', 'gemini/token-counting/total-is-positive'],
  answer: (reply, { operation }) =>
    operation === 'countTokens' && reply.kind === 'json' && isSuccess(reply)
      ? {
          ...reply,
          body: {
            candidates: [{ content: { role: 'model', parts: [{ text: 'Hi' }] }, finishReason: 'STOP' }],
          },
        }
      : reply,
});
