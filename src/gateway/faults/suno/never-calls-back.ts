import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes an address to call back at and never calls.',
  breaks: ['tasks/callbacks/some-come'],
  post: () => undefined,
});
