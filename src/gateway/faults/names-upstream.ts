import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Names the address that it calls in the message of an error.',
  see: 'https://github.com/BerriAI/litellm/issues/24902',
  breaks: [],
  provider: 'mixroute',
  answer: (reply) =>
    changeReplyAt(reply, '/error/message', (message) =>
      typeof message === 'string' ? `${message} (https://generativelanguage.googleapis.com/v1beta/models)` : message,
    ),
});
