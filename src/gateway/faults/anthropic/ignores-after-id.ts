import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists the first page again and again.',
  breaks: ['anthropic/models/next-page-goes-on'],
  hear: ({ query: { after_id: _, ...query }, ...call }) => ({ ...call, query }),
});
