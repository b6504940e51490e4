import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const marked = (value: JsonValue | undefined): JsonObject =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([kind, list]) => [
          kind,
          arrayOf(list).map((one) =>
            isObject(one) ? { ...one, watermark_url: `${String(one['url'])}?w` } : one,
          ),
        ]),
      )
    : {};

export default fault({
  does: 'Tells more of a task than is read: what it costs, whose it is, and its assets with a watermark.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/data', (task) =>
      isObject(task)
        ? {
            ...task,
            final_unit_deduction: '1',
            task_info: { parent: null },
            progress: 'unknown',
            ...(task['task_result'] !== undefined && { task_result: marked(task['task_result']) }),
          }
        : task,
    ),
});
