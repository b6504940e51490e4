import { changeHeaders, fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Shows its own page where a task was to be created.',
  see: 'https://github.com/Dooy/chatgpt-web-midjourney-proxy/issues/584',
  breaks: [
    'contract/body',
    'contract/media-type',
    'http/responses/no-html',
    'suno/songs/created-task-in-envelope',
    'tasks/lifecycle/id-is-given',
  ],
  answer: (reply, { operation }) =>
    operation === 'generateLyrics' && isSuccess(reply) && reply.kind === 'json'
      ? changeHeaders(
          { kind: 'bytes', status: 200, headers: reply.headers, body: '<!doctype html><html></html>' },
          { 'content-type': 'text/html' },
        )
      : reply,
});
