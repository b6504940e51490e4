import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes a video with some model where none is named.',
  breaks: ['dashscope/video/model-is-required'],
  hear: (call) =>
    call.operation === 'createVideo' && isObject(call.body)
      ? { ...call, body: { model: 'wan2.6-t2v', ...call.body } }
      : call,
});
