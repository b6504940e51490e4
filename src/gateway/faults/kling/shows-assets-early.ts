import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';
import { changingToldSlowly, isDone, resultOf } from './_tasks.ts';

const slowly = changingToldSlowly((task) => task);

export default fault({
  does: 'Names an asset while it is made.',
  breaks: ['tasks/assets/none-before-the-end'],
  answer: (reply, call) => {
    if (call.method !== 'GET' || !isSuccess(reply)) return reply;
    return changeReplyAt(slowly(reply, call), '/data', (task) =>
      isObject(task) && !isDone(task) ? { ...task, ...resultOf(call) } : task,
    );
  },
});
