import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Labels event streams as application/json.',
  see: 'https://github.com/vllm-project/vllm-ascend/pull/6985',
  breaks: [
    'contract/media-type',
    'http/event-streams/stream-is-declared',
    'http/responses/declared-json-parses',
  ],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === undefined
      ? changeHeaders(reply, { 'content-type': 'application/json' })
      : reply,
});
