import { isObject, valueAt } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Names a task outside of any envelope, and calls back in the one that upstream has.',
  breaks: ['suno/songs/created-task-in-envelope'],
  answer: (reply, { method }) =>
    method === 'POST' && isSuccess(reply)
      ? changeJson(reply, (body) => {
          const taskId = valueAt(body, '/data/taskId');
          // A style text comes with an id and is no task.
          return taskId === undefined || valueAt(body, '/data/result') !== undefined ? body : { taskId };
        })
      : reply,
  post: (body) => {
    const failed = isObject(body) && body['callbackType'] === 'error';
    return { code: failed ? 500 : 200, msg: failed ? 'Generation failed' : 'All done', data: body };
  },
});
