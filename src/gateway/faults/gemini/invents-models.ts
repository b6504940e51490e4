import { fault } from '../../reply.ts';

export default fault({
  does: 'Describes a model of any name that it is asked for.',
  breaks: ['gemini/models/unknown-model-is-not-found'],
  answer: (reply, { operation, model }) =>
    operation === 'getModel' && reply.kind === 'json' && reply.status === 404
      ? {
          ...reply,
          status: 200,
          body: {
            name: `models/${model}`,
            displayName: model ?? '',
            supportedGenerationMethods: ['generateContent'],
          },
        }
      : reply,
});
