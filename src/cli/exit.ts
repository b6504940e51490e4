import { CommanderError } from 'commander';
import { UnusableInput } from '../model/index.ts';

/** Process exit codes: all kept, something red, could not run, interrupted. */
export const EXIT = { kept: 0, red: 1, unusable: 2, interrupted: 130 } as const;

/** 0 for help and version, 2 for everything that kept the program from running. */
export const exitCodeOf = (error: unknown): number =>
  error instanceof CommanderError && error.exitCode === 0 ? EXIT.kept : EXIT.unusable;

/** One line on standard error; commander has said its own already. */
export const sayProblem = (error: unknown): void => {
  if (error instanceof CommanderError) return;
  if (error instanceof UnusableInput) process.stderr.write(`concordat: ${error.message}\n`);
  else
    process.stderr.write(
      `concordat: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
};
