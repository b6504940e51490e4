import type { JsonObject } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Call } from '../../reply.ts';
import { digestOf } from '../../seeded.ts';
import { findTask, type KeptTask, standingOf } from '../../tasks/kept-tasks.ts';
import { MEDIA_PATH } from '../../tasks/media.ts';

/** How many versions of a song are made at once. */
export const TRACKS = 2;
/** Seconds of a track. */
export const SECONDS = 187.2;

/** What is sung where the request has no words of its own. */
export const WORDS =
  '[Verse]\nA quiet river carries the red leaves\n[Chorus]\nOut to the wide sea, out to the wide sea';

const SIGNS = 32;

/** An id as tasks have them; that of a song ends with 0, so that its tracks can be told from it. */
export const taskIdOf = (...pieces: readonly string[]): string =>
  `${digestOf('suno', ...pieces).slice(0, SIGNS - 1)}0`;

const GROUPS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The id of a track, by the number of the track. */
export const trackIdOf = (taskId: string, n: number): string =>
  `${taskId.slice(0, SIGNS - 1)}${n + 1}`.replace(GROUPS, '$1-$2-$3-$4-$5');

/** The song task of that id that has ended well. */
export const finishedSong = (call: Call, desk: Desk, taskId: string): KeptTask | undefined => {
  const task = findTask(call, desk, taskId);
  if (task?.lifecycle.name !== 'song') return undefined;
  return standingOf(task, Date.now()).ended === 'success' ? task : undefined;
};

/** The finished song task that made the track of that id. */
export const songOfTrack = (call: Call, desk: Desk, trackId: string): KeptTask | undefined => {
  const taskId = `${trackId.replaceAll('-', '').slice(0, SIGNS - 1)}0`;
  const isTrack = Array.from({ length: TRACKS }, (_, n) => trackIdOf(taskId, n)).includes(trackId);
  return isTrack ? finishedSong(call, desk, taskId) : undefined;
};

/** What a song is sung to; empty where nobody sings. */
export const wordsOf = ({ request }: KeptTask): string => {
  if (request['instrumental'] === true) return '';
  return request['customMode'] === true ? (stringOf(request['prompt']) ?? WORDS) : WORDS;
};

/** One track as far as it is made: `ready` once its file is there. */
const trackOf = (task: KeptTask, n: number, ready: boolean, base: string): JsonObject => {
  const { request, id } = task;
  const file = `${base}${MEDIA_PATH}${id}-${n}`;
  return {
    id: trackIdOf(id, n),
    audioUrl: ready ? `${file}.mp3` : null,
    streamAudioUrl: `${base}${MEDIA_PATH}stream-${id}-${n}.mp3`,
    imageUrl: `${file}.png`,
    prompt: wordsOf(task),
    modelName: stringOf(request['model']) ?? 'V4_5PLUS',
    title: stringOf(request['title']) ?? 'Quiet River',
    tags: stringOf(request['style']) ?? stringOf(request['tags']) ?? 'pop, acoustic',
    createTime: task.startedMs,
    duration: ready ? SECONDS : null,
  };
};

/** All tracks of a song of which so many are ready. */
export const tracksOf = (task: KeptTask, ready: number, base: string): readonly JsonObject[] =>
  Array.from({ length: TRACKS }, (_, n) => trackOf(task, n, n < ready, base));
