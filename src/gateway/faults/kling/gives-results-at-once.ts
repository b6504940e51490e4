import { fault } from '../../reply.ts';
import { changeCreated, resultOf } from './_tasks.ts';

export default fault({
  does: 'Names an asset in the answer to the request, where none can be yet.',
  breaks: ['tasks/lifecycle/answer-holds-no-asset'],
  answer: (reply, call) => changeCreated(reply, call, (task) => ({ ...task, ...resultOf(call) })),
});
