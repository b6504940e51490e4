import { refuse } from '../../families/kling/errors.ts';
import { fault } from '../../reply.ts';
import { limitsRate } from '../_limits-rate.ts';

export default fault({
  does: 'Puts every third request off with 429 and Retry-After, and one in ten with 503; asked again it answers.',
  breaks: [],
  answer: limitsRate(refuse, { message: 'Too many tasks at once.' }),
});
