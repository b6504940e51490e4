import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Leaves responseId out of whole answers and keeps it in streams.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/blob/main/src-tauri/src/proxy/mappers/gemini/collector.rs',
  breaks: [],
  answer: (reply) =>
    reply.kind === 'json' ? changeReplyAt(reply, '/responseId', () => undefined) : reply,
});
