import { fault } from '../reply.ts';

export default fault({
  does: 'Refuses a missing or wrong key with an empty body that is called JSON.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/blob/main/src-tauri/src/proxy/middleware/auth.rs',
  breaks: [],
  answer: (reply, { credential }) =>
    reply.kind === 'json' && reply.status >= 400 && credential?.known !== true
      ? { kind: 'bytes', status: reply.status, headers: reply.headers, body: '' }
      : reply,
});
