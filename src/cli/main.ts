#!/usr/bin/env node
import { exitCodeOf, sayProblem } from './exit.ts';
import { program } from './program.ts';

try {
  await program().parseAsync(process.argv);
} catch (error) {
  sayProblem(error);
  process.exitCode = exitCodeOf(error);
}
