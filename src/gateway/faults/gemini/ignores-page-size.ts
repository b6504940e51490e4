import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers all models whatever pageSize asks.',
  breaks: ['gemini/models/page-size-is-honoured'],
  hear: (call) => (call.operation === 'listModels' ? { ...call, query: {} } : call),
});
