import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models with null for methods and limits.',
  see: 'https://github.com/QuantumNous/new-api/issues/3365',
  breaks: [
    'gemini/models/get-agrees-with-list',
    'gemini/models/limits-are-not-one-constant',
    'gemini/models/limits-are-positive',
    'gemini/models/methods-are-listed',
  ],
  answer: (reply) =>
    ['supportedGenerationMethods', 'inputTokenLimit', 'outputTokenLimit'].reduce(
      (changed, name) => changeReplyAt(changed, `/models/*/${name}`, () => null),
      reply,
    ),
});
