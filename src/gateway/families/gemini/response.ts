import type { JsonObject } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import { piecesOf } from '../../making/pieces.ts';
import type { Frame, Reply } from '../../reply.ts';
import type { Made } from './candidate.ts';
import { JSON_HEADERS } from './errors.ts';
import type { Generation } from './generate.ts';
import { usageOf } from './usage.ts';

/** Between two chunks, so that they travel alone. */
const PAUSE_MS = 2;

const contentOf = (parts: readonly JsonObject[]): JsonObject => ({ parts, role: 'model' });

/** A generation as one body. */
export const unary = ({ candidates, cost, stamp }: Generation): Reply => ({
  kind: 'json',
  status: 200,
  headers: JSON_HEADERS,
  body: {
    candidates: candidates.map(({ parts, finishReason, rest }, index) => ({
      content: contentOf(parts),
      finishReason,
      index,
      ...rest,
    })),
    usageMetadata: usageOf(cost),
    ...stamp,
  },
});

/** What one chunk carries of one candidate. */
type Unit = readonly JsonObject[];

const unitsOf = ({ parts }: Made): readonly Unit[] => {
  const calls = parts.filter((part) => 'functionCall' in part);
  const units = parts.flatMap((part): readonly Unit[] => {
    const text = stringOf(part.text);
    if (text === undefined) return 'functionCall' in part ? [] : [[part]];
    const { text: _, thoughtSignature, ...side } = part;
    const pieces = piecesOf(text);
    return pieces.map((piece, n) => {
      const signature = n === pieces.length - 1 && thoughtSignature !== undefined ? { thoughtSignature } : {};
      return [{ text: piece, ...side, ...signature }];
    });
  });
  // All calls of a turn come whole in one chunk; what is no text is followed by an empty last text.
  const complete = calls.length > 0 ? [...units, calls] : units;
  const [lastPart] = complete.at(-1) ?? [];
  const endsInText = lastPart !== undefined && 'text' in lastPart && lastPart.thought !== true;
  return endsInText ? complete : [...complete, [{ text: '' }]];
};

/** A generation as the data of a stream's chunks: each a whole response, the last with finishReason and final usage. */
export const chunksOf = ({ candidates, cost, stamp }: Generation): readonly JsonObject[] => {
  const units = candidates.map(unitsOf);
  const length = Math.max(1, ...units.map((one) => one.length));
  return Array.from({ length }, (_, n) => {
    if (n === length - 1) {
      const last = candidates.map(({ finishReason, rest }, index) => ({
        content: contentOf(units[index]?.at(-1) ?? []),
        finishReason,
        index,
        ...rest,
      }));
      return { candidates: last, usageMetadata: usageOf(cost), ...stamp };
    }
    const shown = units.flatMap((one, index) => {
      const unit = one.slice(0, -1)[n];
      return unit === undefined ? [] : [{ content: contentOf(unit), index }];
    });
    // Only the last count is exact; the ones before grow with the chunks.
    const text = Math.floor((cost.candidates.text * (n + 1)) / length);
    const soFar = { ...cost, candidates: { text, image: 0 } };
    return { candidates: shown, usageMetadata: usageOf(soFar), ...stamp };
  });
};

/** A generation as an event stream, or as one JSON array written piece by piece. */
export const streamed = (generation: Generation, style: { isArray: boolean; isUpstream: boolean }): Reply => {
  const frames = chunksOf(generation).map(
    (data, n): Frame => (n === 0 ? { data } : { data, pauseMs: PAUSE_MS }),
  );
  // recorded/gemini#416 of 416 streams: no charset, an attachment, CRLF.
  const sse = style.isUpstream
    ? { 'content-type': 'text/event-stream', 'content-disposition': 'attachment' }
    : { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
  return {
    kind: 'stream',
    status: 200,
    headers: style.isArray ? JSON_HEADERS : sse,
    frames,
    lineEnd: style.isUpstream ? '\r\n' : '\n',
    ...(style.isArray ? { framing: 'array' } : {}),
  };
};
