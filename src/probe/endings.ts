import type { Ending } from '../model/index.ts';

/** Most bytes of header names and values in one reply; beyond that it ends `oversize` as a line does. */
export const MAX_HEADER_BYTES = 65_536;

/** How far an exchange had come when the wire failed. */
export interface Progress {
  readonly connected: boolean;
  readonly bodyBytes: number;
  readonly connectDeadlineMs: number;
}

/** Error texts quote what a hostile server sent; a record needs the beginning only. */
const MOST_REASON_CHARACTERS = 300;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const messageOf = (error: unknown): string => {
  // A failed connection to several addresses carries its messages inside.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

/** The error as one short line: its code, where it has one, and its message. */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  const message = messageOf(error);
  const reason = code === '' || message.includes(code) ? message : `${code}: ${message}`;
  return reason.slice(0, MOST_REASON_CHARACTERS);
};

/** The ending that a failure of the wire stands for: `refused` before there was a connection, `cut` after. */
export const endingOf = (error: unknown, progress: Progress): Ending => {
  const code = codeOf(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    return { kind: 'timeout', phase: 'connect', limitMs: progress.connectDeadlineMs };
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return { kind: 'oversize', limit: 'line', allowed: MAX_HEADER_BYTES };
  }
  return progress.connected
    ? { kind: 'cut', afterBytes: progress.bodyBytes, reason: reasonOf(error) }
    : { kind: 'refused', reason: reasonOf(error) };
};
