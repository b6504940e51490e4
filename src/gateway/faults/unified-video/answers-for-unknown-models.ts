import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes its own model for one that it does not know.',
  breaks: ['unified-video/errors/unknown-model'],
  hear: (call) =>
    changeCallAt(call, '/model', (model) =>
      model === 'concordat-no-such-model' ? call.provider.families['unified-video']?.models.video : model,
    ),
});
