import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

const READ = ['model', 'prompt', 'image'];

export default fault({
  does: 'Reads no option of a video, and so takes any value for one.',
  see: 'https://github.com/maximhq/bifrost/issues/4627',
  breaks: ['unified-video/errors/wrong-value'],
  hear: (call) =>
    isObject(call.body)
      ? {
          ...call,
          body: Object.fromEntries(Object.entries(call.body).filter(([name]) => READ.includes(name))),
        }
      : call,
});
