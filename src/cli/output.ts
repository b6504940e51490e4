import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Run, RunRecord, RunSummary } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { formats } from '../report/formats.ts';
import { terminalText } from '../report/terminal/text.ts';
import type { Emit } from '../run/run.ts';
import { remedyFor } from '../schema/nearest.ts';
import { EXIT } from './exit.ts';

/** The run file's name in its folder. */
export const RUN_FILE = 'run.jsonl';

/** A path as it is whatever links lead to it, also where nothing is there yet. */
export const realPathOf = (file: string): string => (existsSync(file) ? realpathSync(file) : resolve(file));

const unwritable = (path: string, error: unknown): UnusableInput =>
  new UnusableInput({
    file: path,
    problem: `it cannot be written (${error instanceof Error ? error.message : String(error)})`,
    remedy: 'give another folder with --out',
  });

/** A run file that grows record by record: readable when the process is killed half-way. */
export interface RunFile {
  readonly path: string;
  readonly emit: Emit;
  readonly close: () => Promise<void>;
}

const openForWriting = (folder: string, path: string): number => {
  try {
    mkdirSync(folder, { recursive: true });
    return openSync(path, 'w');
  } catch (error) {
    throw unwritable(path, error);
  }
};

/** Opens the run file in a folder, which is made where it is missing. */
export const openRunFile = (folder: string): RunFile => {
  const path = join(folder, RUN_FILE);
  const stream = createWriteStream(path, { fd: openForWriting(folder, path) });
  let failure: UnusableInput | undefined;
  stream.on('error', (error) => {
    failure = unwritable(path, error);
  });
  const hold = (): void => {
    if (failure !== undefined) throw failure;
  };
  let drained: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    await once(stream, 'drain').catch(hold);
    drained = undefined;
  };
  return {
    path,
    // A slow disk holds the run back instead of filling the memory.
    emit: async (record: RunRecord) => {
      hold();
      if (stream.write(`${JSON.stringify(record)}\n`)) return;
      drained ??= drain();
      await drained;
    },
    close: async () => {
      stream.end();
      if (!stream.closed) await once(stream, 'close').catch(hold);
      hold();
    },
  };
};

/** The formats that `--report` names; throws for an unknown one. */
export const checkFormats = (names: readonly string[]): void => {
  const known = formats();
  for (const name of names)
    if (!known.has(name))
      throw new UnusableInput({
        file: 'command line',
        place: '--report',
        problem: `"${name}" is no report format`,
        remedy: remedyFor(name, known.keys()),
      });
};

/** Writes the reports and returns their paths. */
export const writeReports = async (
  run: Run,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> => {
  const known = formats();
  const paths: string[] = [];
  for (const name of names) {
    const format = await known.get(name)?.();
    if (format === undefined) continue;
    const path = join(folder, format.file);
    const text = format.render(run);
    try {
      writeFileSync(path, text);
    } catch (error) {
      throw unwritable(path, error);
    }
    paths.push(path);
  }
  return paths;
};

/** Prints the final text, coloured where the output is a terminal. */
export const printRun = (run: Run): void => {
  process.stdout.write(`${terminalText(run, { colour: process.stdout.isTTY && !process.env.NO_COLOR })}\n`);
};

/** The exit code of a run. */
export const exitOf = (summary: RunSummary, strict: boolean): number => {
  if (summary.end === 'interrupted') return EXIT.interrupted;
  if (summary.end === 'aborted') return EXIT.unusable;
  return summary.red || (strict && summary.failed.should > 0) ? EXIT.red : EXIT.kept;
};
