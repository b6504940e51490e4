import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists and describes its text model, but has no channel to it: every unary answer is a 404.',
  breaks: [
    'contract/status',
    'gemini/image-generation/lacked-modality-is-refused',
    'gemini/models/listed-model-generates',
    'gemini/thinking/level-needs-a-level-model',
  ],
  hear: (call) =>
    call.operation === 'generateContent' && call.model === call.provider.families.gemini?.models.text
      ? { ...call, model: 'lost-model' }
      : call,
});
