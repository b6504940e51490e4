import { arrayOf, member } from '../../../schema/read.ts';
import { refuse } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a turn without role.',
  see: 'https://github.com/maximhq/bifrost/issues/997',
  breaks: ['gemini/requests/role-omitted'],
  answer: (reply, { body }) =>
    arrayOf(member(body, 'contents')).some((turn) => member(turn, 'role') === undefined)
      ? refuse({ status: 400, message: 'The role is required.' })
      : reply,
});
