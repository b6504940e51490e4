import { member } from '../../../schema/read.ts';
import { invalid, refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes a duration as a number alone.',
  breaks: ['contract/status', 'openai-videos/videos/text-duration-is-accepted'],
  answer: (reply, { body }) =>
    typeof member(body, 'duration') === 'string'
      ? refuse(invalid("Invalid type for 'duration': expected an integer.", 'duration', 'invalid_type'))
      : reply,
});
