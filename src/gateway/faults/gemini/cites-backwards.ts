import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Cites a passage that ends before it starts.',
  breaks: ['gemini/generate-content/citations-name-a-passage'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/citationMetadata', () => ({
      citationSources: [{ startIndex: 20, endIndex: 4, uri: 'https://example.com/' }],
    })),
});
