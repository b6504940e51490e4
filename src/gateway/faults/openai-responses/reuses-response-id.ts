import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeUnaryAt } from './_events.ts';

export default fault({
  does: 'Gives two responses to the same input one id.',
  breaks: ['openai-responses/streaming/each-response-has-its-own-id'],
  answer: (reply, { bodyText }) => {
    if (!bodyText.includes('Repeat the following line')) return reply;
    const streamed = changeReplyAt(reply, '/response/id', (id) => (id === undefined ? id : 'resp_cached'));
    return changeUnaryAt(streamed, '/id', () => 'resp_cached');
  },
});
