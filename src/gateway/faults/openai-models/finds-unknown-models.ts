import { changeStatus, fault } from '../../reply.ts';

export default fault({
  does: 'Answers 200 with an error for a model that does not exist.',
  see: 'https://github.com/QuantumNous/new-api/blob/main/controller/model.go',
  breaks: [
    'http/responses/success-carries-no-error',
    'openai-models/models/unknown-model-is-not-found',
    'openai/errors/unknown-model',
  ],
  answer: (reply, { operation }) =>
    operation === 'retrieveModel' && reply.kind === 'json' && reply.status === 404
      ? changeStatus(reply, 200)
      : reply,
});
