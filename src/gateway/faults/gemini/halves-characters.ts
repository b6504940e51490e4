import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Keeps the first half of characters that take two UTF-16 units, as code does that cuts strings by length.',
  breaks: ['http/responses/characters-are-whole'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
      typeof text === 'string' ? text.replace(/([\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1') : text,
    ),
});
