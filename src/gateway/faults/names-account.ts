import { changeHeaders, fault, isSuccess } from '../reply.ts';

export default fault({
  does: 'Names the account that it pays with in a header of every answer.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/blob/main/src-tauri/src/proxy/handlers/gemini.rs',
  breaks: [],
  answer: (reply) =>
    isSuccess(reply) ? changeHeaders(reply, { 'x-account-email': 'jane.doe.pool7@gmail.com' }) : reply,
});
