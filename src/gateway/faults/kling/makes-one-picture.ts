import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes one image however many are asked for.',
  breaks: ['kling/image-generation/as-many-as-asked'],
  hear: (call) => changeCallAt(call, '/n', (many) => (many === 2 ? 1 : many)),
});
