import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves groundingMetadata out of every answer.',
  see: 'https://github.com/fawney19/Aether/pull/831',
  breaks: [
    'gemini/generate-content/search-leaves-grounding',
    'gemini/generate-content/search-sources-reach-whole-answers',
  ],
  answer: (reply) => changeReplyAt(reply, '/candidates/*/groundingMetadata', () => undefined),
});
