import type { JsonObject } from '../../../model/index.ts';
import { isObject, valueAt } from '../../../schema/read.ts';
import { invalid, refuse } from '../../families/openai/errors.ts';
import { type Call, changeJson, isSuccess, type Reply } from '../../reply.ts';
import { counting, remembering } from '../_counting.ts';

/** What an answer says of a video, changed; `n` is how often this video was asked for, from 1. */
export type ChangeVideo = (video: JsonObject, n: number) => JsonObject;

/** The answers that tell of a video, changed. */
export const changingTold = (change: ChangeVideo) => {
  const count = counting();
  return (reply: Reply, call: Call): Reply => {
    if (call.operation !== 'getVideo' || !isSuccess(reply)) return reply;
    const n = count(call, call.path);
    return changeJson(reply, (video) => (isObject(video) ? change(video, n) : video));
  };
};

/**
 * The same of a gateway that is never done before the second query, however long the first took to come: its content is
 * refused until then.
 */
export const changingToldSlowly = (change: ChangeVideo) => {
  const changed = changingTold(change);
  const told = remembering<true>();
  return (reply: Reply, call: Call): Reply => {
    if (!isSuccess(reply)) return reply;
    if (
      call.operation === 'downloadVideo' &&
      told.of(call, call.path.replace(/\/content$/, '')) === undefined
    )
      return refuse(invalid('The video is not ready.', 'video_id'));
    const said = changed(reply, call);
    const isTold = said.kind === 'json' && valueAt(said.body, '/status') === 'completed';
    if (call.operation === 'getVideo' && isTold) told.keep(call, call.path, true);
    return said;
  };
};

/** A video that is not made yet. */
export const underWay = (video: JsonObject, progress = 50): JsonObject => ({
  ...video,
  status: 'in_progress',
  progress,
  completed_at: null,
});

/** True for a video that is made. */
export const isDone = ({ status }: JsonObject): boolean => status === 'completed';
