import { fault } from '../../reply.ts';

export default fault({
  does: 'Reads any body as JSON, whatever it is called.',
  breaks: ['gemini/requests/wrong-content-type'],
  hear: (call) => ({ ...call, headers: { ...call.headers, 'content-type': 'application/json' } }),
});
