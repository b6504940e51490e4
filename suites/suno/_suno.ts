import {
  type Exchange,
  everyAt,
  isObject,
  type JsonObject,
  member,
  type OperationId,
  type Pointer,
  replyOf,
  saysLater,
  stringOf,
  valueAt,
} from 'concordat/suite';
import { errorOf } from '../_refusal.ts';

/** What makes something at once, in the answer itself. */
const AT_ONCE: readonly OperationId[] = ['getTimestampedLyrics', 'generateStyle', 'generatePersona'];

/** What starts a task. */
export const STARTS: readonly OperationId[] = [
  'generateSong',
  'extendSong',
  'generateLyrics',
  'generateCover',
  'uploadCover',
  'uploadExtend',
  'addVocals',
  'addInstrumental',
  'removeVocals',
  'splitStem',
  'replaceSection',
  'generateWav',
  'generateVideo',
];

/** What tells of a task. */
export const QUERIES: readonly OperationId[] = [
  'getSongTask',
  'getLyricsTask',
  'getVocalRemovalTask',
  'getWavTask',
  'getVideoTask',
  'getCoverTask',
];

/** All that is billed, or would be. */
export const MAKERS: readonly OperationId[] = [...STARTS, ...AT_ONCE];

/** By which number a body says what is wrong; undefined where it has none. */
export const codeTold = (exchange: Exchange): number | undefined => {
  const error = errorOf(exchange);
  const code = error?.at === '/response/body' ? Number(error.value['code']) : Number.NaN;
  return Number.isFinite(code) ? code : undefined;
};

/** By which number a refusal says what is wrong: the code of its body, where it has one, else its HTTP status. */
export const valueTold = (exchange: Exchange): number => codeTold(exchange) ?? exchange.response?.status ?? 0;

/** Too frequent, quota exhausted, rate too high, closed (anyint/music-tasks-and-webhooks#Common AI Music error codes). */
const PUT_OFF = [405, 429, 430, 455];

/** True for an answer that is about who asks how often, or about the service, and not about the request. */
export const isPutOff = (exchange: Exchange): boolean =>
  saysLater(exchange) || PUT_OFF.includes(valueTold(exchange));

/** The state that an answer to a query of a song tells. */
export const songState = (exchange: Exchange | undefined): string | undefined =>
  exchange === undefined ? undefined : stringOf(valueAt(replyOf(exchange), '/data/status'));

/** Where a song task has its tracks. */
export const TRACKS_AT = '/data/response/sunoData';

/** The tracks that an answer to a query of a song holds, each with its place in the exchange. */
export const tracksIn = (
  exchange: Exchange | undefined,
): readonly { readonly at: Pointer; readonly value: JsonObject }[] =>
  exchange === undefined
    ? []
    : everyAt(replyOf(exchange), `${TRACKS_AT}/*`).flatMap(({ at, value }) =>
        isObject(value) ? [{ at: `/response/body${at}`, value }] : [],
      );

/** A member as a text that says something; undefined where there is none. */
export const saidIn = (value: JsonObject, name: string): string | undefined => {
  const text = stringOf(member(value, name))?.trim();
  return text === '' ? undefined : text;
};

/** What services say of routes that they do not have. */
export const NO_ROUTE =
  /cannot (get|post) \/|invalid url \((get|post)|(unknown|no such) (route|path|endpoint)|\b(route|path|endpoint|url)\b.{0,80}not (be )?found|page not found|method\b.{0,40}not allowed/i;
