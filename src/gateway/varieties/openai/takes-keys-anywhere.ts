import { fault } from '../../reply.ts';
import { takesKeysAnywhere } from '../_takes-keys-anywhere.ts';

export default fault({
  does: 'Takes a good key in any way in which it is sent, also those that its page does not name.',
  breaks: [],
  hear: takesKeysAnywhere,
});
