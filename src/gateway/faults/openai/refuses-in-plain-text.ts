import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses a chat that is no JSON in plain text.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1195',
  provider: 'antigravity',
  breaks: [
    'contract/body',
    'contract/media-type',
    'openai/errors/malformed-json',
    'openai/errors/not-an-object',
  ],
  answer: (reply, { operation, body, credential }) =>
    operation !== undefined && body === undefined && credential?.known === true && isError(reply)
      ? {
          kind: 'bytes',
          status: 400,
          headers: { 'content-type': 'text/plain; charset=utf-8', 'x-request-id': '1' },
          body: 'Invalid request: expected value at line 1',
        }
      : reply,
});
