import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';
import { hasNoChannel } from '../_unknown-models.ts';

export default fault({
  does: 'Answers 503 for an unknown model, because none of its channels serves it.',
  see: 'https://github.com/QuantumNous/new-api/pull/6310',
  provider: 'mixroute',
  breaks: ['anthropic/errors/plausible-model', 'http/errors/unknown-model-is-final'],
  answer: hasNoChannel(refuse),
});
