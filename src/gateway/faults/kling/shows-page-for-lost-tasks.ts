import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Shows the page of a proxy to who asks for a task that there is not.',
  breaks: ['contract/body', 'contract/media-type', 'contract/query', 'http/responses/no-html'],
  answer: (reply, call) =>
    call.method === 'GET' && call.operation !== undefined && call.credential?.known === true && isError(reply)
      ? {
          kind: 'bytes',
          status: 404,
          headers: { 'content-type': 'text/html' },
          body: '<html><body><h1>404 Not Found</h1></body></html>',
        }
      : reply,
});
