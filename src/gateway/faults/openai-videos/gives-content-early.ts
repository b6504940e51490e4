import { fault, isError } from '../../reply.ts';
import { MEDIA, mediumReply } from '../../tasks/media.ts';
import { changingToldSlowly, underWay } from './_tasks.ts';

const slowly = changingToldSlowly((video, n) => (n === 1 ? underWay(video) : video));

export default fault({
  does: 'Gives the beginning of a video while it is made.',
  breaks: ['tasks/assets/content-waits-for-the-end'],
  answer: (reply, call) => {
    const said = slowly(reply, call);
    const isEarly = isError(said) && said.kind === 'json' && JSON.stringify(said.body).includes('not ready');
    return call.operation === 'downloadVideo' && isEarly
      ? { ...mediumReply(MEDIA.mp4), headers: { ...said.headers, 'content-type': 'video/mp4' } }
      : said;
  },
});
