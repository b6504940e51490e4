import { refuse } from '../../families/kling/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives addresses at which nothing lies.',
  see: 'https://github.com/BerriAI/litellm/issues/37352',
  breaks: ['tasks/assets/address-leads-somewhere'],
  asset: () => refuse({ status: 404, message: 'The file does not exist.' }),
});
