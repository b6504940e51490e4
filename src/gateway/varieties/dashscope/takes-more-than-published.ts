import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes the sizes and the contents of other APIs too, and asks for a task itself.',
  breaks: ['dashscope/image-generation/size-with-x', 'dashscope/image-generation/text-for-content'],
  hear: (call) => {
    const sized = changeCallAt(call, '/parameters/size', (size) =>
      typeof size === 'string' ? size.replace('x', '*') : size,
    );
    const heard = changeCallAt(sized, '/input/messages/*/content', (content) =>
      typeof content === 'string' ? [{ text: content }] : content,
    );
    return call.operation === 'createVideo'
      ? { ...heard, headers: { ...heard.headers, 'x-dashscope-async': 'enable' } }
      : heard;
  },
});
