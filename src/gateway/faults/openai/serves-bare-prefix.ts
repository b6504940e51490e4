import { fault } from '../../reply.ts';

export default fault({
  does: 'Serves its routes without the name of the family as well.',
  provider: 'anyint',
  breaks: ['http/routes/foreign-prefix'],
  hear: (call) => {
    if (call.path === '/v1/models') return { ...call, operation: 'listModels', family: 'openai-models' };
    return call.path === '/v1/chat/completions'
      ? { ...call, operation: 'createChatCompletion', family: 'openai-chat' }
      : call;
  },
});
