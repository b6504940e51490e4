import { member } from '../../../schema/read.ts';
import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Fails where an image is to be given by its address.',
  breaks: ['openai-images/generations/address-or-refusal'],
  answer: (reply, { body }) =>
    member(body, 'response_format') === 'url'
      ? refuse({ status: 500, message: 'The image could not be stored.' })
      : reply,
});
