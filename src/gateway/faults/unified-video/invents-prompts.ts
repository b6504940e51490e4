import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes a video of a request that does not say what is to be seen.',
  breaks: ['unified-video/errors/missing-member'],
  hear: (call) =>
    call.operation === 'createVideo'
      ? changeCallAt(call, '/prompt', (prompt) => prompt ?? 'Something nice')
      : call,
});
