import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Keeps the media type of an event stream on the JSON error of a streaming request that is wrong in its members.',
  breaks: [
    'contract/media-type',
    'gemini/requests/not-an-object',
    'gemini/requests/openai-messages',
    'gemini/requests/wrong-content-type',
    'gemini/requests/wrong-role',
    'gemini/streaming/refusal-is-json',
  ],
  answer: (reply, { operation, body, credential }) =>
    reply.kind === 'json' &&
    reply.status === 400 &&
    operation === 'streamGenerateContent' &&
    credential?.known === true &&
    body !== undefined
      ? changeHeaders(reply, { 'content-type': 'text/event-stream' })
      : reply,
});
