import { parseJson } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Closes the braces that a body left open and goes on.',
  breaks: ['gemini/requests/malformed-json'],
  hear: (call) => ({ ...call, body: call.body ?? parseJson(`${call.bodyText}}`) }),
});
