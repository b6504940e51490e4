import { jsonReply } from '../../families/openai/replies.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers GET on a route for POST with an empty list.',
  breaks: ['http/routes/wrong-method'],
  answer: (reply, { method, path, operation }) =>
    method === 'GET' && operation === undefined && path.endsWith('/embeddings')
      ? jsonReply({ object: 'list', data: [] })
      : reply,
});
