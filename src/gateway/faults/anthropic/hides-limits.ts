import type { Headers } from '../../../model/index.ts';
import { fault } from '../../reply.ts';

const shown = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('anthropic-ratelimit-')));

export default fault({
  does: 'Passes no header about limits on.',
  see: 'https://github.com/majiayu000/litellm-rs/issues/833',
  breaks: ['anthropic/errors/rate-limit-headers'],
  answer: (reply) => (reply.kind === 'silence' ? reply : { ...reply, headers: shown(reply.headers) }),
});
