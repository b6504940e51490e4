import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Starts a video that nothing is said about.',
  breaks: ['dashscope/video/input-is-required'],
  hear: (call) =>
    call.operation === 'createVideo' && isObject(call.body)
      ? { ...call, body: { input: { prompt: 'A video.' }, ...call.body } }
      : call,
});
