import { fault } from '../../reply.ts';
import { fallsBack } from '../_unknown-models.ts';

export default fault({
  does: 'Takes its first text model where a model is unknown.',
  breaks: [
    'openai-chat/completions/model-is-the-requested-model',
    'openai-responses/answers/model-is-the-requested-model',
    'openai/errors/plausible-model',
    'openai/errors/unknown-model',
  ],
  hear: fallsBack('gpt-0-mini'),
});
