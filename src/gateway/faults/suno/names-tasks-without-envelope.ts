import { valueAt } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Names a new task without an envelope around it.',
  breaks: ['suno/songs/created-task-in-envelope'],
  answer: (reply, { method }) =>
    method === 'POST' && isSuccess(reply)
      ? changeJson(reply, (body) => {
          const taskId = valueAt(body, '/data/taskId');
          // A style text comes with an id and is no task.
          return taskId === undefined || valueAt(body, '/data/result') !== undefined ? body : { taskId };
        })
      : reply,
});
