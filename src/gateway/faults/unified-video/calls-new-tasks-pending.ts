import { isObject } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const asked = new Set<string>();

export default fault({
  does: 'Calls a task pending to the first query as well.',
  breaks: ['unified-video/videos/query-does-not-say-pending'],
  answer: (reply, { operation, path, headers: { host } }) => {
    const task = `${host} ${path}`;
    if (operation !== 'getVideo' || !isSuccess(reply) || asked.has(task)) return reply;
    asked.add(task);
    return changeJson(reply, (body) =>
      isObject(body) ? { task_id: body['task_id'] ?? null, status: 'pending' } : body,
    );
  },
});
