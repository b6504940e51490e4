import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers the first page again for every page token.',
  breaks: ['gemini/models/next-page-goes-on'],
  hear: (call) =>
    call.operation === 'listModels' && call.query.pageToken !== undefined
      ? { ...call, query: { pageSize: call.query.pageSize ?? '50' } }
      : call,
});
