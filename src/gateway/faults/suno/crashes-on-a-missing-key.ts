import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Crashes where upstream leaves out a member that it reads.',
  see: 'https://github.com/gochendong/suno-api/issues/25',
  breaks: ['contract/status'],
  answer: (reply, { operation }) =>
    operation === 'generateLyrics' && isSuccess(reply) && reply.kind === 'json'
      ? { ...reply, status: 500, body: { detail: "'tag'" } }
      : reply,
});
