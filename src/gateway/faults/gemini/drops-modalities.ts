import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops responseModalities, and lets the model give what it gives.',
  see: 'https://github.com/hugalafutro/model-hotel/pull/873',
  breaks: [
    'gemini/image-generation/lacked-modality-is-refused',
    'gemini/image-generation/unknown-modality-is-refused',
  ],
  hear: (call) =>
    changeCallAt(call, '/generationConfig/responseModalities', (asked) =>
      arrayOf(asked).some((one) => typeof one === 'string') ? undefined : asked,
    ),
});
