import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes each image in its own usual size.',
  breaks: ['dashscope/image-generation/picture-has-the-asked-size'],
  hear: (call) =>
    changeCallAt(call, '/parameters/size', (size) => (size === '1328*1328' ? '1664*928' : size)),
});
