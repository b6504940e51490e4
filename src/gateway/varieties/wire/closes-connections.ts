import { changeHeaders, fault } from '../../reply.ts';

export default fault({
  does: 'Closes the connection behind every answer.',
  breaks: [],
  answer: (reply) => changeHeaders(reply, { connection: 'close' }),
});
