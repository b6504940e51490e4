import type { JsonValue } from '../../../model/index.ts';
import type { Frame, Reply } from '../../reply.ts';
import { LIMIT_HEADERS, stampedHeaders } from './headers.ts';

/** Between two chunks, so that they travel alone. */
const PAUSE_MS = 2;

/** An answer in one body. */
export const jsonReply = (body: JsonValue): Reply => ({
  kind: 'json',
  status: 200,
  headers: { 'content-type': 'application/json', ...stampedHeaders(), ...LIMIT_HEADERS },
  body,
});

/** An answer as an event stream with LF, each frame in a packet of its own (recorded/openai#511 of 527 content types). */
export const streamReply = (frames: readonly Frame[]): Reply => ({
  kind: 'stream',
  status: 200,
  headers: {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    ...stampedHeaders(),
    ...LIMIT_HEADERS,
  },
  frames: frames.map((frame, n) => (n === 0 ? frame : { ...frame, pauseMs: PAUSE_MS })),
  lineEnd: '\n',
});
