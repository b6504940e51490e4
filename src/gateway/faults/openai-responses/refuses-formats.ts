import { member } from '../../../schema/read.ts';
import { invalid, refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses every format but text.',
  breaks: ['contract/status', 'openai-responses/structured-outputs/format-is-accepted'],
  answer: (reply, { body }) =>
    /^json/.test(String(member(member(member(body, 'text'), 'format'), 'type')))
      ? refuse(invalid("Unsupported parameter: 'text.format' is not supported.", 'text.format'))
      : reply,
});
