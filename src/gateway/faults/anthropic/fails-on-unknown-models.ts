import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';
import { failsOnUnknownModels } from '../_unknown-models.ts';

export default fault({
  does: 'Answers 500 for an unknown model.',
  see: 'https://github.com/BerriAI/litellm/issues/25466',
  breaks: [
    'anthropic/errors/plausible-model',
    'anthropic/errors/unknown-model',
    'http/errors/unknown-model-is-named',
    'http/responses/client-faults-are-4xx',
  ],
  answer: failsOnUnknownModels(refuse),
});
