import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';
import { MEDIA_PATH } from '../../tasks/media.ts';

const bare = ({ created = null, data = null }: JsonObject): JsonObject => ({
  created,
  data,
  model: 'an-image-model',
});

export default fault({
  does: 'Gives an image that is asked for by its address at one of its own, and says of images no more than it has to.',
  breaks: [],
  answer: (reply, { headers: { host } }) => {
    if (!isSuccess(reply)) return reply;
    const address = `http://${host}${MEDIA_PATH}image.png`;
    const addressed = changeReplyAt(reply, '/data/*/url', (url) => url && address);
    return changeJson(addressed, (body) => (isObject(body) ? bare(body) : body));
  },
});
