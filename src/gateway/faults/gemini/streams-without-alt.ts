import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers with an event stream although alt=sse is absent.',
  see: 'https://github.com/QuantumNous/new-api/issues/4086',
  breaks: ['contract/media-type', 'gemini/streaming/array-without-alt-sse'],
  answer: (reply) => {
    if (reply.kind !== 'stream' || reply.framing === undefined) return reply;
    const { framing: _, ...rest } = reply;
    return { ...rest, headers: { 'content-type': 'text/event-stream' } };
  },
});
