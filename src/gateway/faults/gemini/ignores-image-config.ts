import { member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes square images whatever imageConfig asks.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1819',
  breaks: ['gemini/image-generation/image-has-asked-ratio'],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/imageConfig', (config) =>
      typeof member(config, 'aspectRatio') === 'string' ? undefined : config,
    ),
});
