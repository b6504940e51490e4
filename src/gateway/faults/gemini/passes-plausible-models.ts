import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes any model whose name looks like one of its own, and answers with another.',
  breaks: ['gemini/errors/plausible-model', 'gemini/generate-content/model-version-is-the-requested-model'],
  hear: (call) => (call.model === 'gemini-0-pro' ? { ...call, model: 'gemini-2.5-pro' } : call),
});
