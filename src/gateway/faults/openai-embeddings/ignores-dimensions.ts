import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops dimensions.',
  see: 'https://github.com/decolua/9router/pull/1366',
  breaks: ['openai-embeddings/embeddings/dimensions-are-honoured'],
  hear: (call) =>
    changeCallAt(call, '/dimensions', (value) =>
      Number.isInteger(value) && Number(value) >= 1 ? undefined : value,
    ),
});
