import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { MEDIA } from '../../tasks/media.ts';

const OCTETS = `data:application/octet-stream;base64,${Buffer.from(MEDIA.mp4.bytes).toString('base64')}`;

export default fault({
  does: 'Gives the bytes of a video in place of its address, and does not say that they are a video.',
  breaks: ['tasks/assets/address-is-https'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/task_result/videos/*/url', (url) => (url === undefined ? url : OCTETS)),
});
