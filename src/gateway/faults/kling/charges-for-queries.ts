import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Wants to be paid for a query about a task that is paid already.',
  see: 'https://github.com/Merit-Systems/echo/pull/519',
  breaks: ['contract/status', 'tasks/lifecycle/query-is-answered'],
  answer: (reply, { method }) =>
    method === 'GET' && isSuccess(reply) && reply.kind === 'json'
      ? {
          ...reply,
          status: 402,
          body: {
            error: { message: 'Payment is required.', type: 'payment_error', code: 'payment_required' },
          },
        }
      : reply,
});
