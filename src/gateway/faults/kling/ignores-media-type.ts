import { fault } from '../../reply.ts';

export default fault({
  does: 'Reads a body whatever its media type says.',
  breaks: ['kling/errors/wrong-content-type'],
  hear: (call) => ({ ...call, headers: { ...call.headers, 'content-type': 'application/json' } }),
});
