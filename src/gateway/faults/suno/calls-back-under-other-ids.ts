import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

const ID = /^task_?id$/i;

export default fault({
  does: 'Names the task by the id that it has behind the gateway when it calls back.',
  breaks: ['tasks/callbacks/task-is-named'],
  post: (body) =>
    isObject(body)
      ? Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            ID.test(name) ? `upstream-${String(value)}` : value,
          ]),
        )
      : body,
});
