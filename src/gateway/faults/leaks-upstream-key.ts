import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Names the key that it pays with in the message of an error.',
  see: 'https://github.com/BerriAI/litellm/issues/24902',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/error/message', (message) =>
      typeof message === 'string' ? `${message} (?key=AIzaSyD-concordat0made0up0key0of0a0gateway)` : message,
    ),
});
