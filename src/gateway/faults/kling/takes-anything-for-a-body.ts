import { isObject, parseJson } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes an image of its own choice where the body is empty or no object.',
  breaks: ['kling/errors/not-an-object'],
  hear: (call) => {
    const isNone = call.bodyText === '' || (call.body !== undefined && !isObject(parseJson(call.bodyText)));
    return call.operation === 'createImage' && isNone
      ? { ...call, body: { model_name: 'kling-v2-1', prompt: 'Whatever you like.' } }
      : call;
  },
});
