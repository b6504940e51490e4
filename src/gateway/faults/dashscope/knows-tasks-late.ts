import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';
import { counting } from '../_counting.ts';

const count = counting();

export default fault({
  does: 'Calls a task unknown when it is asked for at once.',
  see: 'https://github.com/ddcat-ai/open-ai-canvas/pull/416',
  breaks: ['tasks/lifecycle/id-is-known-at-once'],
  answer: (reply, call) =>
    call.operation === 'getTask' && isSuccess(reply) && count(call, call.path) === 1
      ? changeReplyAt(reply, '/output', (task) =>
          isObject(task) ? { task_id: task['task_id'] ?? '', task_status: 'UNKNOWN' } : task,
        )
      : reply,
});
