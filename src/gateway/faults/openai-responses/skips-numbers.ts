import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts two for every event.',
  breaks: ['openai-responses/streaming/sequence-numbers-have-no-gap'],
  answer: (reply) =>
    changeReplyAt(reply, '/sequence_number', (number) => (typeof number === 'number' ? number * 2 : number)),
});
