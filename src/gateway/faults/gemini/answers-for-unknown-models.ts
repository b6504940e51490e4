import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes its first text model where a model is unknown.',
  breaks: [
    'gemini/errors/plausible-model',
    'gemini/errors/unknown-model',
    'http/errors/unknown-model-is-named',
    'gemini/generate-content/model-version-is-the-requested-model',
  ],
  hear: (call) => {
    const fallback = call.provider.families[call.family ?? '']?.models.text;
    const isUnknown = call.model === 'concordat-no-such-model' || call.model === 'gemini-0-pro';
    return isUnknown && fallback !== undefined && call.method === 'POST'
      ? { ...call, model: fallback }
      : call;
  },
});
