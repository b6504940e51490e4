import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

const ASK = { messages: [{ role: 'user', content: [{ text: 'A picture.' }] }] };

export default fault({
  does: 'Makes some image where model or input is missing.',
  breaks: ['dashscope/image-generation/missing-member'],
  hear: (call) =>
    call.operation === 'generateImage' && isObject(call.body)
      ? { ...call, body: { model: 'qwen-image-plus', input: ASK, ...call.body } }
      : call,
});
