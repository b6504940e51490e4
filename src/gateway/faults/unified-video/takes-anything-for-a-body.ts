import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes a body that says nothing for a request with its defaults.',
  breaks: ['unified-video/errors/not-an-object'],
  hear: (call) => {
    const { video = '' } = call.provider.families['unified-video']?.models ?? {};
    const isNothing = call.bodyText === '' || (call.body !== undefined && !isObject(call.body));
    return call.operation === 'createVideo' && isNothing
      ? { ...call, body: { model: video, prompt: 'Something nice' } }
      : call;
  },
});
