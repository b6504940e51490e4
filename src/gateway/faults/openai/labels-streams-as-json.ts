import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Calls its event streams application/json.',
  see: 'https://github.com/vllm-project/vllm-ascend/pull/6985',
  breaks: [
    'contract/media-type',
    'http/event-streams/stream-is-declared',
    'http/responses/declared-json-parses',
  ],
  answer: (reply) =>
    reply.kind === 'stream' ? changeHeaders(reply, { 'content-type': 'application/json' }) : reply,
});
