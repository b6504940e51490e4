import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts tokens in one number, a little above what is billed.',
  breaks: [],
  answer: (reply, { operation }) => {
    if (operation !== 'countTokens' || reply.kind !== 'json' || reply.status !== 200) return reply;
    const body = reply.body as { readonly totalTokens: number };
    return { ...reply, body: { totalTokens: body.totalTokens + 2, cachedContentTokenCount: 0 } };
  },
});
