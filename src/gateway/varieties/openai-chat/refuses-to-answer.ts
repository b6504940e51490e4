import { fault } from '../../reply.ts';
import { ended, isTalk } from './_answers.ts';

export default fault({
  does: 'Refuses every prompt for text: a refusal in place of content, and stop.',
  breaks: [],
  answer: (reply) =>
    isTalk(reply) ? ended(reply, { refusal: 'I am sorry, but I cannot help with that.' }, 'stop') : reply,
});
