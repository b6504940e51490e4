import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const JSON_OF_UPSTREAM = Buffer.from('{"error":"no image"}').toString('base64');

export default fault({
  does: 'Gives the error of the service behind it as if it were an image.',
  see: 'https://github.com/BerriAI/litellm/pull/16672',
  breaks: ['openai-images/generations/base64-is-an-image'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/*/b64_json', (image) => (image === undefined ? image : JSON_OF_UPSTREAM)),
});
