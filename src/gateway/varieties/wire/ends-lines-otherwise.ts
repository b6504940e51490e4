import { fault } from '../../reply.ts';

export default fault({
  does: 'Ends the lines of its event streams with LF where upstream has CRLF, and the other way round.',
  breaks: [],
  answer: (reply) =>
    reply.kind === 'stream' ? { ...reply, lineEnd: reply.lineEnd === '\n' ? '\r\n' : '\n' } : reply,
});
