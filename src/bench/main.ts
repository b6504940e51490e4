import { judging } from './judging.ts';
import { memory } from './memory.ts';
import { startup, usual } from './whole.ts';

/** Each figure is measured and printed; nothing is asserted, because machines differ. */
const FIGURES = { usual, startup, judging, memory };

const [only] = process.argv.slice(2);
for (const [name, measure] of Object.entries(FIGURES))
  if (only === undefined || only === name)
    for (const line of await measure()) process.stdout.write(`${line}\n`);
