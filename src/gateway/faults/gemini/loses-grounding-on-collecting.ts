import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Streams groundingMetadata, but loses it where the stream is collected into a whole reply.',
  breaks: [
    'gemini/generate-content/search-leaves-grounding',
    'gemini/generate-content/search-sources-reach-whole-answers',
  ],
  provider: 'antigravity',
  answer: (reply) =>
    reply.kind === 'json' ? changeReplyAt(reply, '/candidates/*/groundingMetadata', () => undefined) : reply,
});
