import { member } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops the connection where generationConfig is null.',
  provider: 'antigravity',
  breaks: ['gemini/requests/null-config', 'contract/answer'],
  answer: (reply, { body }) =>
    member(body, 'generationConfig') === null
      ? { kind: 'bytes', status: 200, headers: {}, body: '', cut: true }
      : reply,
});
