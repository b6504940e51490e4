import { changeHeaders, fault, isError } from '../reply.ts';

export default fault({
  does: 'Keeps the media type of an event stream on the JSON error of a streaming request.',
  see: 'https://github.com/QuantumNous/new-api/blob/main/relay/channel/api_request.go',
  breaks: [],
  answer: (reply, { operation }) =>
    isError(reply) && operation === 'streamGenerateContent'
      ? changeHeaders(reply, { 'content-type': 'text/event-stream' })
      : reply,
});
