import type { JsonObject, OperationId } from '../../../model/index.ts';
import { isObject, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Call, Reply } from '../../reply.ts';
import { findTask } from '../../tasks/kept-tasks.ts';
import { idFor } from './dialect.ts';
import { refuse, replied } from './errors.ts';
import { SECONDS, songOfTrack, taskIdOf, wordsOf } from './tracks.ts';

type Answer = (body: JsonObject, call: Call, desk: Desk) => Reply;

const textIn = (body: JsonObject, name: string): string => stringOf(body[name]) ?? '';

const style: Answer = (body, _, { serial }) => {
  const content = textIn(body, 'content');
  return replied({
    taskId: taskIdOf('style', String(serial)),
    param: content,
    result: `${content}, warm vocals, fingerpicked guitar, soft drums, wide stereo, slow build`,
  });
};

const persona: Answer = (body) =>
  replied({
    personaId: taskIdOf('persona', textIn(body, 'audioId')),
    name: textIn(body, 'name'),
    description: textIn(body, 'description'),
  });

const round = (seconds: number): number => Math.round(seconds * 100) / 100;

/** Each word with its seconds, spread over the track; a heading in brackets is not sung. */
const aligned = (text: string): readonly JsonObject[] => {
  const words = text.replaceAll(/\[[^\]]*\]/g, ' ').match(/\S+/g) ?? [];
  const each = SECONDS / (words.length + 1);
  return words.map((word, n) => ({
    word: `${word} `,
    success: true,
    startS: round(each * n),
    endS: round(each * (n + 0.8)),
    palign: 0,
  }));
};

const lyrics: Answer = (body, call, desk) => {
  const song = songOfTrack(call, desk, textIn(body, 'audioId'));
  return replied({
    alignedWords: song === undefined ? [] : aligned(wordsOf(song)),
    waveformData: [0, 0.21, 0.58, 0.4, 0.13],
    hootCer: 0.04,
    isStreamed: false,
  });
};

const ANSWERS: Readonly<Record<OperationId, Answer>> = {
  generateStyle: style,
  generatePersona: persona,
  getTimestampedLyrics: lyrics,
};

/** sunoapi/docs#Generate Music Cover, sunoapi/docs#Convert to WAV Format. */
const ONCE: Readonly<Record<OperationId, number>> = { generateCover: 400, generateWav: 409 };

/** The refusal of what there can be once only, and is there: it names the task that there is. */
const repeated = (body: JsonObject, call: Call, desk: Desk): Reply | undefined => {
  const status = ONCE[desk.operation.id];
  if (status === undefined) return undefined;
  const taskId = idFor(desk.operation.id, body, 0);
  if (findTask(call, desk, taskId) === undefined) return undefined;
  const reply = refuse({ status, message: 'there is such a task already' });
  return reply.kind === 'json' && isObject(reply.body)
    ? { ...reply, body: { ...reply.body, data: { taskId } } }
    : reply;
};

/** What is answered without a task of its own; undefined for all else. */
export const answerAtOnce = (call: Call, desk: Desk): Reply | undefined => {
  const body = isObject(call.body) ? call.body : {};
  return ANSWERS[desk.operation.id]?.(body, call, desk) ?? repeated(body, call, desk);
};
