import { arrayOf, member } from '../../../schema/read.ts';
import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Knows the roles of Gemini only, so that a conversation is refused.',
  see: 'https://github.com/songquanpeng/one-api/issues/1385',
  breaks: ['contract/status'],
  answer: (reply, { body }) =>
    arrayOf(member(body, 'messages')).some(
      (turn) => member(turn, 'role') === 'assistant' && typeof member(turn, 'content') === 'string',
    )
      ? refuse({ status: 400, message: 'Please use a valid role: user, model.' })
      : reply,
});
