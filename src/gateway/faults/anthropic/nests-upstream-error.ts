import { fault } from '../../reply.ts';
import { nestsError } from '../_mistakes.ts';

export default fault({
  does: 'Puts the whole JSON error of the service behind it into the message.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/62',
  breaks: ['http/errors/message-is-not-json'],
  answer: nestsError,
});
