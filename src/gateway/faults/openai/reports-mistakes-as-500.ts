import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';
import { reportsAs500 } from '../_mistakes.ts';

export default fault({
  does: 'Reports the caller’s mistakes as failures of its own.',
  see: 'https://github.com/BerriAI/litellm/issues/16993',
  breaks: [
    'http/errors/unknown-model-is-named',
    'http/responses/client-faults-are-4xx',
    'openai-images/generations/address-or-refusal',
    'openai-responses/function-calling/result-without-call-is-refused',
    'openai-responses/state/lost-response-is-refused',
    'openai/errors/foreign-body',
    'openai/errors/malformed-json',
    'openai/errors/missing-member',
    'openai/errors/names-what-is-missing',
    'openai/errors/not-an-object',
    'openai/errors/unknown-model',
    'openai/errors/unusual-bodies-are-no-failure',
    'openai/errors/wrong-content-type',
    'openai/errors/wrong-role',
    'openai/errors/wrong-value',
  ],
  answer: reportsAs500(refuse),
});
