import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { UnusableInput } from '../model/index.ts';

const CHUNK_BYTES = 1 << 20;

/** Opens a file that somebody named; throws `UnusableInput` where it cannot be read. */
const openForReading = (file: string): number => {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** A file that somebody named cannot be read. */
export const unreadable = (file: string, error: unknown): UnusableInput =>
  new UnusableInput({
    file,
    problem: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    remedy: 'give a run file (.jsonl) or a HAR file',
  });

/** The lines of a text file, one by one: a run file may be longer than the longest string. */
export function* linesOf(file: string): Iterable<string> {
  const handle = openForReading(file);
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(CHUNK_BYTES);
  let rest = '';
  try {
    for (;;) {
      const length = readChunk(file, handle, bytes);
      if (length === 0) break;
      const lines = (rest + decoder.write(bytes.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(handle);
  }
}

const readChunk = (file: string, handle: number, into: Buffer): number => {
  try {
    return readSync(handle, into);
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** The first characters of a file, enough to tell what it is. */
export const beginningOf = (file: string): string => {
  const handle = openForReading(file);
  const bytes = Buffer.alloc(1024);
  try {
    return bytes.toString('utf8', 0, readChunk(file, handle, bytes)).replace(/^\uFEFF/, '');
  } finally {
    closeSync(handle);
  }
};
