import { fault } from '../../reply.ts';

export default fault({
  does: 'Serves its routes without the name of the family as well.',
  provider: 'anyint',
  breaks: ['http/routes/foreign-prefix'],
  hear: (call) =>
    call.path === '/v1/messages' ? { ...call, operation: 'createMessage', family: 'anthropic' } : call,
});
