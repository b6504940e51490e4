import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Names the private address of the machine that answered in a header.',
  see: 'https://github.com/mozilla-ai/any-llm/pull/839',
  breaks: ['http/secrets/no-internal-address'],
  answer: (reply) => changeHeaders(reply, { 'x-served-by': '10.42.0.17:8080' }),
});
