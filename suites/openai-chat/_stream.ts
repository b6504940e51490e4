import { type Evidence, type Exchange, eventsOf, type JsonObject, remembered } from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { listIn } from '../_placed.ts';
import { chunksOf, errorsOf, indexOf } from './_reply.ts';

/** Selects streams that were asked for and granted. */
export const STREAMED = { operation: 'streamChatCompletion', status: 'success', streaming: true } as const;

/** What ends a stream in place of an event's JSON. */
export const DONE = '[DONE]';

/** True for the data of an event that ends the stream. */
export const isDone = (data: string): boolean => data.trim() === DONE;

/** `true` where the reply is an event stream with chunks in it, else why it cannot be judged. */
export const hasChunks = ({ exchange }: Evidence): true | string => {
  if (exchange.response?.stream === undefined) return 'the reply is not an event stream';
  return chunksOf(exchange).length > 0 || 'the stream holds no chunk';
};

/** `true` where such a stream has choices in it. */
export const hasChoices = (evidence: Evidence): true | string => {
  const chunks = hasChunks(evidence);
  return chunks !== true ? chunks : piecesOf(evidence.exchange).size > 0 || 'no chunk holds a choice';
};

/** `true` where the stream came to an end that no error brought about. */
export const wentWell = (evidence: Evidence): true | string => {
  const { exchange } = evidence;
  if (errorsOf(exchange).length > 0) return 'the stream reports an error';
  return exchange.response?.stream === undefined
    ? 'the reply is not an event stream'
    : eventsOf(exchange).length > 0 || 'the stream holds no event';
};

/** The pieces of each choice by its index, in the order of the stream. */
export const piecesOf = remembered(
  (exchange: Exchange): ReadonlyMap<number, readonly Placed<JsonObject>[]> => {
    const pieces = new Map<number, Placed<JsonObject>[]>();
    for (const piece of chunksOf(exchange).flatMap((chunk) => listIn(chunk, 'choices'))) {
      const own = pieces.get(indexOf(piece)) ?? [];
      own.push(piece);
      pieces.set(indexOf(piece), own);
    }
    return pieces;
  },
);
