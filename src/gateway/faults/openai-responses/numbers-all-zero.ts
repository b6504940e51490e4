import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives every event the sequence number 0.',
  breaks: ['openai-responses/streaming/sequence-numbers-increase'],
  answer: (reply) =>
    changeReplyAt(reply, '/sequence_number', (number) => (number === undefined ? undefined : 0)),
});
