import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes images with its own model where it does not know the one that is named.',
  breaks: ['dashscope/errors/unknown-model'],
  hear: (call) =>
    changeCallAt(call, '/model', (model) =>
      model === 'concordat-no-such-model' && call.operation === 'generateImage' ? 'qwen-image-plus' : model,
    ),
});
