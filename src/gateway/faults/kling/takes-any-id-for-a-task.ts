import { requestIdOf } from '../../families/kling/errors.ts';
import { fault } from '../../reply.ts';

/** As many digits as an id has, and no task that the gateway has started. */
const NOBODYS = /\/842250903343824896$/;

export default fault({
  does: 'Takes an id that it does not know for one of a task that waits.',
  breaks: ['tasks/queries/unknown-id-is-no-task'],
  answer: (reply, { method, path }) =>
    method === 'GET' && NOBODYS.test(path) && reply.kind === 'json' && reply.status === 404
      ? {
          ...reply,
          status: 200,
          body: {
            code: 0,
            message: 'SUCCEED',
            request_id: requestIdOf(0),
            data: { task_id: path.replace(/^.*\//, ''), task_status: 'submitted' },
          },
        }
      : reply,
});
