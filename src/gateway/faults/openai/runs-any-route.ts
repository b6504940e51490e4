import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes whatever stands below the path of the chat for the chat.',
  breaks: ['http/routes/unknown-route'],
  hear: (call) =>
    /\/chat\/completions\/./.test(call.path)
      ? { ...call, operation: 'createChatCompletion', family: 'openai-chat' }
      : call,
});
