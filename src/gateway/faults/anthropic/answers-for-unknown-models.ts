import { fault } from '../../reply.ts';
import { fallsBack } from '../_unknown-models.ts';

export default fault({
  does: 'Takes its first text model where a model is unknown.',
  breaks: [
    'anthropic/errors/plausible-model',
    'anthropic/errors/unknown-model',
    'anthropic/messages/model-is-the-requested-model',
  ],
  hear: fallsBack('claude-0-haiku'),
});
