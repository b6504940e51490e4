#!/usr/bin/env node
import { EXIT, exitCodeOf, sayProblem } from './exit.ts';
import { program } from './program.ts';

// `concordat run | head`: whoever reads no further has seen enough, and the run goes on to its exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// A mistake of this program must not look like a red target, which is what Node's own exit code 1 says.
process.on('uncaughtException', (error) => {
  sayProblem(error);
  process.exit(EXIT.unusable);
});

try {
  await program().parseAsync(process.argv);
} catch (error) {
  sayProblem(error);
  process.exitCode = exitCodeOf(error);
}
