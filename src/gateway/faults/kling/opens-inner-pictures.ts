import { stringOf, valueAt } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Opens the address of a picture before it looks where that leads.',
  breaks: ['kling/videos/inner-picture-is-not-opened'],
  hear: (call) => {
    const address = stringOf(valueAt(call.body, '/image')) ?? '';
    // Whatever comes of it: that somebody came is what is wrong.
    if (/^http:\/\/127\.0\.0\.1:\d+\/\w/.test(address)) void fetch(address).catch(() => undefined);
    return call;
  },
});
