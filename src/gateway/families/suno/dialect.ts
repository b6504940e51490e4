import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, stringOf } from '../../../schema/read.ts';
import type { Put } from '../../tasks/describe.ts';
import type { KeptTask, Standing } from '../../tasks/kept-tasks.ts';
import { MEDIA_PATH } from '../../tasks/media.ts';
import type { TaskDialect } from '../../tasks/task-desk.ts';
import { TRACKS, taskIdOf, tracksOf, WORDS } from './tracks.ts';

type Described = (task: KeptTask, now: Standing, base: string) => readonly Put[];

/** How many tracks are ready before the end, by what a song task tells first, second and third. */
const READY = [0, 0, 1];

const whyOf = ({ ended }: Standing): readonly Put[] =>
  ended === 'failure'
    ? [['/data/errorCode', 400]]
    : [
        ['/data/errorCode', null],
        ['/data/errorMessage', null],
      ];

/** The words that a lyrics task writes; the callback has them as the query has them. */
const TEXTS: readonly JsonObject[] = ['Quiet River', 'Red Leaves'].map((title) => ({
  text: WORDS,
  title,
  status: 'complete',
  errorMessage: '',
}));

const describeSong: Described = (task, now, base) => [
  ['/data/type', 'GENERATE'],
  ['/data/parentMusicId', ''],
  ['/data/param', JSON.stringify(task.request)],
  ...whyOf(now),
  now.passed === 0 || now.ended === 'failure'
    ? ['/data/response', null]
    : [
        '/data/response',
        { taskId: task.id, sunoData: tracksOf(task, now.ended ? TRACKS : (READY[now.passed] ?? 0), base) },
      ],
];

const describeLyrics: Described = (task, now) => [
  ['/data/type', 'LYRICS'],
  ['/data/param', JSON.stringify(task.request)],
  ...whyOf(now),
  ['/data/response', now.ended === 'success' ? { taskId: task.id, data: TEXTS } : null],
];

/** What is made of a track tells of it and of the time that it took. */
const describeExport: Described = (task, now) => [
  ['/data/musicId', task.request['audioId'] ?? null],
  ['/data/callbackUrl', task.request['callBackUrl'] ?? null],
  ['/data/createTime', task.startedMs],
  ['/data/completeTime', now.ended === undefined ? null : now.sinceMs],
  ...whyOf(now),
];

const STEMS = ['drumsUrl', 'bassUrl', 'guitarUrl', 'keyboardUrl', 'stringsUrl', 'synthUrl'];

const describeVocals: Described = (task, now, base) => {
  const isSplit = task.operation.id === 'splitStem' || task.request['type'] === 'split_stem';
  const names = isSplit ? STEMS : ['instrumentalUrl'];
  return [
    ...describeExport(task, now, base),
    ...(now.ended === 'success'
      ? names.map(
          (name): Put => [
            `/data/response/${name}`,
            `${base}${MEDIA_PATH}${task.id}-${name.replace('Url', '')}.mp3`,
          ],
        )
      : []),
  ];
};

const describeCover: Described = (task, now, base) => [
  ['/data/parentTaskId', task.request['taskId'] ?? null],
  ...describeExport(task, now, base).filter(([at]) => at !== '/data/musicId'),
  // The only state that is a number.
  [task.lifecycle.state, Number(now.state)],
];

const DESCRIBED: Readonly<Record<string, Described>> = {
  song: describeSong,
  lyrics: describeLyrics,
  vocals: describeVocals,
  cover: describeCover,
};

/** A track as callbacks spell it. */
const inCallback = ({
  id = null,
  audioUrl,
  streamAudioUrl = null,
  imageUrl = null,
  title = null,
  tags = null,
  duration,
}: JsonObject): JsonObject => ({
  id,
  ...(audioUrl === null || audioUrl === undefined ? {} : { audio_url: audioUrl }),
  stream_audio_url: streamAudioUrl,
  image_url: imageUrl,
  title,
  tags,
  ...(duration === null || duration === undefined ? {} : { duration }),
});

const READY_AT: Readonly<Record<string, number>> = { text: 0, first: 1, complete: TRACKS };

/** In the flat form that AnyInt prints; that of lyrics names the task as upstream does (anyint/music-tasks-and-webhooks#Callback). */
const told = (task: KeptTask, stage: string, base: string): JsonValue => {
  const isLyrics = task.lifecycle.name === 'lyrics';
  const name = isLyrics ? { taskId: task.id } : { task_id: task.id };
  const ready = READY_AT[stage];
  if (ready === undefined) return { callbackType: stage, ...name, data: null };
  return {
    callbackType: stage,
    ...name,
    data: isLyrics ? TEXTS : tracksOf(task, ready, base).map(inCallback),
  };
};

/** What one more of the same would be made of: of one song, or of one track, there is one only. */
const onlyOneOf = (operation: string, body: JsonObject): string | undefined => {
  if (operation === 'generateCover') return stringOf(body['taskId']);
  return operation === 'generateWav' ? stringOf(body['audioId']) : undefined;
};

/** The id that a task gets; the same again where there can be one only. */
export const idFor = (operation: string, body: JsonObject, serial: number): string =>
  taskIdOf(operation, onlyOneOf(operation, body) ?? String(serial));

/** What of the Suno family goes beyond its lifecycles. */
export const dialect: TaskDialect = {
  envelope: () => ({ code: 200, msg: 'success', data: {} }),
  created: () => [],
  described: (task, now, base) => (DESCRIBED[task.lifecycle.name] ?? describeExport)(task, now, base),
  usual: () => TRACKS,
  newId: ({ body }, { operation, serial }) => idFor(operation.id, isObject(body) ? body : {}, serial),
  // anyint/music-tasks-and-webhooks#Common AI Music error codes: no code is published for a task that is not there.
  lost: (id) => ({
    status: 400,
    message: id === '' ? 'taskId is required' : `the task ${id} does not exist`,
  }),
  told,
};
