import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes any word for a watermark.',
  breaks: ['dashscope/errors/wrong-value'],
  hear: (call) =>
    changeCallAt(call, '/parameters/watermark', (value) => (value === undefined ? value : value !== false)),
});
