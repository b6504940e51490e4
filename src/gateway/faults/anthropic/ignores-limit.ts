import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear how many models a page may hold.',
  breaks: ['anthropic/models/limit-is-honoured'],
  hear: ({ query: { limit: _, ...query }, ...call }) => ({ ...call, query }),
});
