import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Answers only the name of a model that is asked for.',
  breaks: ['gemini/models/get-agrees-with-list', 'gemini/models/methods-are-listed'],
  answer: (reply, { operation, model }) =>
    operation === 'getModel' && reply.kind === 'json' && isSuccess(reply)
      ? { ...reply, body: { name: `models/${model}`, displayName: model ?? '' } }
      : reply,
});
