import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Reads a size with an x as one with an asterisk.',
  breaks: ['dashscope/image-generation/size-with-x'],
  hear: (call) =>
    changeCallAt(call, '/parameters/size', (size) =>
      typeof size === 'string' ? size.replace('x', '*') : size,
    ),
});
