import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes the nearest number where more or fewer images are asked for than it makes.',
  breaks: ['kling/image-generation/number-is-1-to-9'],
  hear: (call) =>
    changeCallAt(call, '/n', (many) =>
      Number.isInteger(many) ? Math.min(9, Math.max(1, Number(many))) : many,
    ),
});
