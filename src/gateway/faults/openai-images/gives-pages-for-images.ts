import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { MEDIA_PATH } from '../../tasks/media.ts';

export default fault({
  does: 'Gives an address at which there is a page to sign in, and no image.',
  provider: 'antigravity',
  breaks: ['openai-images/generations/address-leads-to-an-image'],
  answer: (reply, { headers: { host } }) =>
    changeReplyAt(reply, '/data/*/url', (url) => url && `http://${host}${MEDIA_PATH}image.png`),
  asset: () => ({
    kind: 'bytes',
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>Sign in</title>',
  }),
});
