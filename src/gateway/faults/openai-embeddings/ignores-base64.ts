import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a list of numbers where base64 was asked for.',
  see: 'https://github.com/ai-forever/gpt2giga/pull/108',
  breaks: ['openai-embeddings/embeddings/base64-is-given-as-text'],
  hear: (call) =>
    changeCallAt(call, '/encoding_format', (format) => (format === 'base64' ? undefined : format)),
});
