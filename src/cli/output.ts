import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run, RunRecord, RunSummary } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { formats } from '../report/formats.ts';
import { terminalText } from '../report/terminal/text.ts';
import type { Emit } from '../run/run.ts';
import { remedyFor } from '../schema/nearest.ts';
import { EXIT } from './exit.ts';

const RUN_FILE = 'run.jsonl';

/** A run file that grows record by record: readable when the process is killed half-way. */
export interface RunFile {
  readonly path: string;
  readonly emit: Emit;
  readonly close: () => Promise<void>;
}

/** Opens the run file in a folder, which is made where it is missing. */
export const openRunFile = (folder: string): RunFile => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UnusableInput({
      file: folder,
      problem: `the folder cannot be made (${error instanceof Error ? error.message : String(error)})`,
      remedy: 'give another one with --out',
    });
  }
  const path = join(folder, RUN_FILE);
  const stream = createWriteStream(path);
  return {
    path,
    // A slow disk holds the run back instead of filling the memory.
    emit: async (record: RunRecord) => {
      if (!stream.write(`${JSON.stringify(record)}\n`)) await once(stream, 'drain');
    },
    close: async () => {
      stream.end();
      await once(stream, 'close');
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
    writeFileSync(path, format.render(run));
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
