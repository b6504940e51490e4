import { refuse } from '../../families/gemini/errors.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Answers 503 for an unknown model, because none of its channels serves it.',
  see: 'https://github.com/QuantumNous/new-api/pull/6310',
  provider: 'mixroute',
  breaks: ['gemini/errors/unknown-model-is-final', 'gemini/errors/plausible-model'],
  answer: (reply, { operation, model, credential }) =>
    /[gG]enerateContent$/.test(operation ?? '') &&
    isError(reply) &&
    reply.kind === 'json' &&
    reply.status === 404 &&
    credential?.known === true
      ? refuse({ status: 503, message: `No available channel for model ${model} under group default.` })
      : reply,
});
