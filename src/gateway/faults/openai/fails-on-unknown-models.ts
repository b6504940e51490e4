import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';
import { failsOnUnknownModels } from '../_unknown-models.ts';

export default fault({
  does: 'Answers 500 for an unknown model.',
  see: 'https://github.com/vllm-project/aibrix/issues/332',
  breaks: [
    'http/errors/unknown-model-is-named',
    'http/responses/client-faults-are-4xx',
    'openai-models/models/unknown-model-is-not-found',
    'openai-responses/state/unkept-response-is-gone',
    'openai-responses/state/unknown-response-is-not-found',
    'openai/errors/plausible-model',
    'openai/errors/unknown-model',
  ],
  answer: failsOnUnknownModels(refuse),
});
