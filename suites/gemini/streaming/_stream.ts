import {
  type Evidence,
  type Exchange,
  eventsOf,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  remembered,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { listIn } from '../../_placed.ts';
import { partsIn } from '../_reply.ts';

/** Selects streams that were asked for with alt=sse and granted. */
export const STREAMED = {
  operation: ['streamGenerateContent'],
  status: 'success',
  streaming: true,
} as const;

/** The events whose data is a JSON object, in order: the partial replies. */
export const chunksOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  eventsOf(exchange).flatMap(({ at, value }) => (isObject(value) ? [{ at, value }] : [])),
);

const MEMBERS = [
  'candidates',
  'promptFeedback',
  'usageMetadata',
  'modelVersion',
  'responseId',
  'modelStatus',
  'createTime',
];

/** True for a value with at least one member of a GenerateContentResponse. */
export const isPartialReply = (value: JsonValue): boolean =>
  MEMBERS.some((name) => member(value, name) !== undefined);

/** `true` where the reply is an event stream with partial replies in it, else why it cannot be judged. */
export const hasChunks = ({ exchange }: Evidence): true | string => {
  if (exchange.response?.stream === undefined) return 'the reply is not an event stream';
  return chunksOf(exchange).length > 0 || 'the stream holds no JSON object';
};

/** `true` where such a stream also came to its end. */
export const cameWhole = (evidence: Evidence): true | string => {
  if (evidence.exchange.ending.kind !== 'complete') return 'the stream did not arrive whole';
  return hasChunks(evidence);
};

/** The candidates of one partial reply. */
export const candidatesIn = (chunk: Placed<JsonObject>): readonly Placed<JsonObject>[] =>
  listIn(chunk, 'candidates');

/** `finishReason` where it says something. */
export const finishOf = (candidate: Placed<JsonObject>): string | undefined =>
  stringOf(member(candidate.value, 'finishReason')) || undefined;

/** True where the prompt was blocked: then no candidate is owed. */
export const wasBlocked = (chunks: readonly Placed<JsonObject>[]): boolean =>
  chunks.some(({ value }) => stringOf(member(member(value, 'promptFeedback'), 'blockReason')) !== undefined);

/** The text that a candidate says in one partial reply, thoughts left out. */
export const saidIn = (candidate: Placed<JsonObject>): string =>
  partsIn(candidate)
    .filter(({ value }) => member(value, 'thought') !== true)
    .map(({ value }) => stringOf(member(value, 'text')) ?? '')
    .join('');
