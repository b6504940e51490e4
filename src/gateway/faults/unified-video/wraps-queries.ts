import { changeJson, fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Puts the answer to a query into an envelope of its own.',
  see: 'https://github.com/QuantumNous/new-api/issues/2592',
  breaks: ['contract/body', 'tasks/lifecycle/comes-to-an-end'],
  answer: (reply, { operation }) =>
    operation === 'getVideo' && isSuccess(reply)
      ? changeJson(reply, (data) => ({ code: 'success', message: '', data }))
      : reply,
});
