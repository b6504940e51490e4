import { refuse } from '../../families/anthropic/errors.ts';
import { fault } from '../../reply.ts';
import { reportsAs500 } from '../_mistakes.ts';

export default fault({
  does: 'Reports the caller’s mistakes as failures of its own.',
  see: 'https://github.com/vllm-project/vllm/pull/43380',
  breaks: [
    'anthropic/errors/foreign-body',
    'anthropic/errors/malformed-json',
    'anthropic/errors/missing-member',
    'anthropic/errors/names-what-is-missing',
    'anthropic/errors/not-an-object',
    'anthropic/errors/unusual-bodies-are-no-failure',
    'anthropic/errors/wrong-content-type',
    'anthropic/errors/wrong-role',
    'anthropic/errors/wrong-value',
    'anthropic/thinking/changed-signature-is-refused',
    'anthropic/versioning/missing-version',
    'anthropic/versioning/unknown-version-is-no-failure',
    'http/responses/client-faults-are-4xx',
  ],
  answer: reportsAs500(refuse),
});
