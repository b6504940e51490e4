import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers the paths of the other generation of clients with 200 and the page of its console.',
  breaks: ['gemini/versions/other-generation-is-told-apart'],
  answer: (reply, { path }) =>
    path.startsWith('/v1/') && reply.kind !== 'silence'
      ? { kind: 'bytes', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Console</html>' }
      : reply,
});
