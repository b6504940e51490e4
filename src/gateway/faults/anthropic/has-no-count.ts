import { fault } from '../../reply.ts';
import { refused } from './_refused.ts';

export default fault({
  does: 'Has no route for counting tokens.',
  see: 'https://github.com/pleaseai/shunt/issues/89',
  breaks: ['contract/status'],
  answer: (reply, { operation }) =>
    operation === 'countMessageTokens' ? refused(reply, 404, 'Not found') : reply,
});
