import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers without anthropic-version.',
  breaks: ['anthropic/versioning/missing-version'],
  hear: (call) => ({ ...call, headers: { 'anthropic-version': '2023-06-01', ...call.headers } }),
});
