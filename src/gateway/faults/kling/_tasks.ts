import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { refuse } from '../../families/kling/errors.ts';
import type { Refusal } from '../../refusal.ts';
import { type Call, isSuccess, type Reply } from '../../reply.ts';
import { counting } from '../_counting.ts';

/** What an answer says of a task, changed; `n` is how often the task was asked for, and `ends` how often that told of a good end. */
export type ChangeTask = (task: JsonObject, n: number, ends: number) => JsonObject;

const changed = (reply: Reply, change: (task: JsonObject) => JsonObject): Reply =>
  changeReplyAt(reply, '/data', (task) => (isObject(task) ? change(task) : task));

/** The answer to a request that created a task, changed; all others stay. */
export const changeCreated = (reply: Reply, { method }: Call, change: (task: JsonObject) => JsonObject) =>
  method === 'POST' && isSuccess(reply) ? changed(reply, change) : reply;

/** The answers that tell of a task, changed. */
export const changingTold = (change: ChangeTask) => {
  const [count, countEnds] = [counting(), counting()];
  return (reply: Reply, call: Call): Reply => {
    if (call.method !== 'GET' || !isSuccess(reply)) return reply;
    const n = count(call, call.path);
    return changed(reply, (task) => change(task, n, isDone(task) ? countEnds(call, call.path) : 0));
  };
};

/** The same, where the answer to the first query is always one of a task under way, however long that took to come. */
export const changingToldSlowly = (change: ChangeTask) =>
  changingTold((task, n, ends) => change(n === 1 ? underWay(task) : task, n, ends));

/** Refusals in place of the answers that tell of a task, where there is one for the `n`th query. */
export const refusingTold = (refusalOf: (n: number) => Refusal | undefined) => {
  const count = counting();
  return (reply: Reply, call: Call): Reply => {
    if (call.method !== 'GET' || !isSuccess(reply)) return reply;
    const refusal = refusalOf(count(call, call.path));
    return refusal === undefined ? reply : refuse(refusal);
  };
};

/** A task that has not ended. */
export const underWay = ({ task_result: _, task_status_msg: __, ...task }: JsonObject): JsonObject => ({
  ...task,
  task_status: 'processing',
});

/** True for a task that has ended well. */
export const isDone = ({ task_status: state }: JsonObject): boolean => state === 'succeed';

/** What a query tells of a result, by what was asked for. */
export const resultOf = ({ path, headers }: Call): JsonObject => {
  const isImage = path.includes('/images/');
  const url = `http://${headers['host'] ?? ''}/media/early.${isImage ? 'png' : 'mp4'}`;
  return { task_result: isImage ? { images: [{ index: 0, url }] } : { videos: [{ id: '1', url }] } };
};
