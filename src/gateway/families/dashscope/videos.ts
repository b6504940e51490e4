import { randomUUID } from 'node:crypto';
import type { JsonValue } from '../../../model/index.ts';
import { numberOf, stringOf, valueAt } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import type { Put } from '../../tasks/describe.ts';
import type { TaskDialect } from '../../tasks/task-desk.ts';
import { invalid, reply, requestId } from './errors.ts';
import { refusedModel } from './models.ts';

const USUAL_SECONDS = 5;

const secondsIn = (body: JsonValue): number =>
  numberOf(valueAt(body, '/parameters/duration')) ?? USUAL_SECONDS;

/** Whether a model makes a video so long: 5 or 10 seconds with wan2.5, 2 to 15 with wan2.6. */
const isMade = (model: string, seconds: number): boolean =>
  model.startsWith('wan2.5') ? seconds === 5 || seconds === 10 : seconds >= 2 && seconds <= 15;

const checkInput = (body: JsonValue, model: string): Refusal | undefined => {
  const places = model.includes('-i2v') ? ['/input/img_url', '/input/media/0/url'] : ['/input/prompt'];
  return places.some((at) => stringOf(valueAt(body, at)))
    ? undefined
    : invalid(`Required input missing or invalid: ${places.map((at) => at.split('/')[2]).join(' or ')}`);
};

/** A request for a video that is not taken although it fits its schema. */
export const refusedVideo = ({ body = null, headers }: Call, desk: Desk): Refusal | undefined => {
  if (headers['x-dashscope-async'] !== 'enable')
    return { status: 403, message: 'current user api does not support synchronous calls.' };
  const model = stringOf(valueAt(body, '/model')) ?? '';
  const refused = refusedModel(body, desk, 'video') ?? checkInput(body, model);
  if (refused !== undefined) return refused;
  const size = stringOf(valueAt(body, '/parameters/size'));
  if (size !== undefined && !/^\d+\*\d+$/.test(size)) return invalid(`The size ${size} is no width*height.`);
  return isMade(model, secondsIn(body)) ? undefined : invalid(`${model} makes no video of that duration.`);
};

const FAILED = 'Input data may contain inappropriate content.';

/** How the tasks that make videos are told of. */
export const VIDEOS: TaskDialect = {
  envelope: () => ({ request_id: requestId(), output: {} }),
  newId: () => randomUUID(),
  created: ({ lifecycle: { state } }): readonly Put[] => [[state, 'PENDING']],
  described: ({ lifecycle: { state }, request }, now): readonly Put[] => {
    // A word that only the official client knows; no reply was seen with it.
    if (now.state === 'SUSPENDED') return [[state, 'PENDING']];
    if (now.ended === undefined) return [];
    if (now.ended === 'failure')
      return [
        [state, 'FAILED'],
        ['/output/code', 'DataInspectionFailed'],
        ['/output/message', FAILED],
      ];
    return [
      ['/output/orig_prompt', valueAt(request, '/input/prompt') ?? ''],
      ['/usage', { video_count: 1, video_duration: secondsIn(request), SR: 720 }],
    ];
  },
  // With 200: that there is none is an answer (dashscope/async-tasks#Query the result of an asynchronous task).
  lost: (id) => reply({ request_id: requestId(), output: { task_id: id, task_status: 'UNKNOWN' } }),
};
