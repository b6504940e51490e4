import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes an old model for images where a model is unknown.',
  breaks: ['kling/errors/unknown-model'],
  hear: (call) =>
    call.operation === 'createImage'
      ? changeCallAt(call, '/model_name', (name) => (name === 'concordat-no-such-model' ? 'kling-v1' : name))
      : call,
});
