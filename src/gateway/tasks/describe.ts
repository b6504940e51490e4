import type { JsonValue, Pointer, TaskAsset, TaskTimes } from '../../model/index.ts';
import { put } from '../../schema/put.ts';
import { numberOf, valueAt } from '../../schema/read.ts';
import type { KeptTask, Standing } from './kept-tasks.ts';
import { MEDIA_PATH } from './media.ts';

/** A value and where it stands in a reply. */
export type Put = readonly [at: Pointer, value: JsonValue];

/** Seconds of an asset that nobody asked to last another time. */
const USUAL_SECONDS = 5;

const written = (unit: TaskTimes['unit'], ms: number): JsonValue => {
  if (unit === 'ms') return ms;
  if (unit === 's') return Math.floor(ms / 1000);
  return new Date(ms).toISOString().replace('T', ' ').slice(0, 23);
};

/** The times of a task: when it was created, when each further state began, when it last changed. */
const timesOf = (
  { lifecycle: { times, pending }, startedMs, stepMs }: KeptTask,
  now: Standing,
): readonly Put[] => {
  if (times === undefined) return [];
  const last = times.order.length - 1;
  const reached = times.order.flatMap((at, n): Put[] => {
    // The last of them is when it ended, or where it only changes, when it changed last.
    if (n === last && n > 0 && !times.rising.includes(at))
      return now.ended === undefined ? [] : [[at, written(times.unit, startedMs + pending.length * stepMs)]];
    return now.passed >= n ? [[at, written(times.unit, startedMs + n * stepMs)]] : [];
  });
  const changed = times.rising.map((at): Put => [at, written(times.unit, now.sinceMs)]);
  return [...reached, ...times.steady.map((at): Put => [at, written(times.unit, startedMs)]), ...changed];
};

const progressOf = ({ lifecycle: { progress, pending } }: KeptTask, now: Standing): readonly Put[] => {
  if (progress === undefined || now.ended === 'failure') return [];
  const { at, done } = progress;
  return [[at, now.ended === 'success' ? done : Math.floor((done * now.passed) / (pending.length + 1))]];
};

const ENDINGS = { image: 'png', video: 'mp4', audio: 'mp3' } as const;

/** The words that a task writes which makes texts. */
const TEXT = '[Verse]\nA quiet river carries the red leaves to the wide sea.';

const assetOf = (asset: TaskAsset, { id }: KeptTask, base: string, n: number): JsonValue => {
  if (asset.kind === 'text') return TEXT;
  const ending = /wav/i.test(asset.at) ? 'wav' : ENDINGS[asset.kind];
  return `${base}${MEDIA_PATH}${encodeURIComponent(id)}-${n}.${ending}`;
};

/** As the request has it; a text stays a text. */
const secondsOf = ({ request }: KeptTask, { duration }: TaskAsset): JsonValue => {
  const asked = duration?.asked === undefined ? undefined : valueAt(request, duration.asked);
  return duration?.asked === undefined ? USUAL_SECONDS : String(asked ?? USUAL_SECONDS);
};

const isList = ({ at }: TaskAsset): boolean => at.includes('/*');

const countOf = ({ count }: TaskAsset, { request }: KeptTask, usual: number): number =>
  (count === undefined ? undefined : numberOf(valueAt(request, count))) ?? usual;

/** All assets of a finished task; `usual` of each where the request does not say how many. */
export const assetsOf = (task: KeptTask, base: string, usual = 1): readonly Put[] =>
  task.lifecycle.assets.flatMap((asset) => {
    const many = isList(asset) ? countOf(asset, task, usual) : 1;
    return Array.from({ length: many }, (_, n): Put[] => {
      const at = (pointer: Pointer): Pointer => pointer.replaceAll('*', String(n));
      return [
        ...(asset.index === undefined ? [] : [[at(asset.index), n] as const]),
        [at(asset.at), assetOf(asset, task, base, n)],
        ...(asset.duration === undefined ? [] : [[at(asset.duration.at), secondsOf(task, asset)] as const]),
      ];
    }).flat();
  });

const REASON = 'The prompt was refused by the risk control of the model.';

/** What every reply about a task says of it: id, state, times, progress, and once it has ended its assets or its reason. */
export const descriptionOf = (
  task: KeptTask,
  now: Standing,
  base: string,
  usual?: number,
): readonly Put[] => {
  const { lifecycle } = task;
  return [
    ...lifecycle.echo.slice(0, 1).map((at): Put => [at, task.id]),
    [lifecycle.state, now.state],
    ...timesOf(task, now),
    ...progressOf(task, now),
    ...(now.ended === 'success' ? assetsOf(task, base, usual) : []),
    ...(now.ended === 'failure' ? lifecycle.reasons.map((at): Put => [at, REASON]) : []),
  ];
};

const listed = (body: JsonValue, at: Pointer): JsonValue => {
  // Where a number follows, what holds it is a list; `put` makes objects.
  const tokens = at.split('/');
  const first = tokens.findIndex((token, n) => n > 0 && /^\d+$/.test(token));
  const list = tokens.slice(0, first).join('/');
  return first < 0 || valueAt(body, list) !== undefined ? body : put(body, list, []);
};

/** A body with all of these in it. */
export const putAll = (body: JsonValue, puts: readonly Put[]): JsonValue =>
  puts.reduce((whole, [at, value]) => put(listed(whole, at), at, value), body);
