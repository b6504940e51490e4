import { changeHeaders, fault, isError } from '../../reply.ts';

export default fault({
  does: 'Labels the JSON of its errors as text/plain.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1195',
  breaks: [
    'contract/media-type',
    'http/routes/unknown-route-answers-json',
    'http/responses/json-is-declared',
  ],
  answer: (reply) =>
    isError(reply) ? changeHeaders(reply, { 'content-type': 'text/plain; charset=utf-8' }) : reply,
});
