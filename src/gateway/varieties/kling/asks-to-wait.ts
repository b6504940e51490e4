import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Says in each answer to a query when the next one may come.',
  breaks: [],
  answer: (reply, { method }) => (method === 'GET' ? changeHeaders(reply, { 'retry-after': '0' }) : reply),
});
