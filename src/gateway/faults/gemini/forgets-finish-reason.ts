import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Ends streams without a finishReason.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/5226',
  breaks: ['gemini/streaming/candidates-finish'],
  answer: (reply) =>
    reply.kind === 'stream' ? changeReplyAt(reply, '/candidates/*/finishReason', () => undefined) : reply,
});
