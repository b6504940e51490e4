import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Asks an image model for an image whatever the caller asks.',
  provider: 'anyint',
  breaks: ['gemini/image-generation/no-image-unless-asked'],
  hear: (call) =>
    call.model === call.provider.families.gemini?.models.image
      ? changeCallAt(call, '/generationConfig', (config) => ({
          responseModalities: ['TEXT', 'IMAGE'],
          ...(isObject(config) ? config : {}),
        }))
      : call,
});
