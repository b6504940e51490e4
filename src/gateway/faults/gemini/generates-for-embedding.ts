import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets a text model generate when it is asked for a vector.',
  breaks: ['gemini/embeddings/text-model-makes-no-vector', 'gemini/embeddings/usage-spells-prompt-details'],
  hear: (call) =>
    call.operation === 'embedContent' && call.model === call.provider.families.gemini?.models.text
      ? {
          ...call,
          operation: 'generateContent',
          body: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] },
        }
      : call,
});
