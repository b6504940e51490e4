import { fault, isSuccess } from '../../reply.ts';
import { MEDIA_PATH } from '../../tasks/media.ts';

export default fault({
  does: 'Sends its client on to where the video lies.',
  breaks: [],
  answer: (reply, { operation, headers: { host } }) =>
    operation === 'downloadVideo' && isSuccess(reply)
      ? {
          kind: 'bytes',
          status: 302,
          headers: { location: `http://${host}${MEDIA_PATH}video.mp4`, 'x-request-id': 'req_1' },
          body: '',
        }
      : reply,
});
