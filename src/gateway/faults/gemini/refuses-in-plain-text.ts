import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses malformed JSON in plain text.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1195',
  provider: 'antigravity',
  breaks: ['contract/body', 'contract/media-type'],
  answer: (reply, { operation, body, credential }) =>
    operation !== undefined && body === undefined && credential?.known === true && isError(reply)
      ? {
          kind: 'bytes',
          status: 400,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          body: 'Failed to parse the request body as JSON',
        }
      : reply,
});
