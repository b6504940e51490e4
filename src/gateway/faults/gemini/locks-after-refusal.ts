import { parseJson } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

const NORWAY = /capital of Norway/;
const LOCKED =
  '{"error": {"code": 403, "message": "Locked after a refused request.", "status": "PERMISSION_DENIED"}}';

let refused = false;

export default fault({
  does: 'Locks a conversation after one of its requests was refused, so that good ones are refused too.',
  breaks: ['gemini/isolation/good-after-bad'],
  answer: (reply, { bodyText }) => {
    if (!NORWAY.test(bodyText) || reply.kind !== 'json') return reply;
    const locked = refused && reply.status === 200;
    refused = reply.status === 404;
    return locked ? { ...reply, status: 403, body: parseJson(LOCKED) ?? null } : reply;
  },
});
