import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UnusableInput } from '../../model/index.ts';
import { DEFAULT_CONFIG } from '../config.ts';
import config from './init/concordat.yaml?raw';
import workflow from './init/workflow.yml?raw';

const FILES: readonly (readonly [path: string, text: string])[] = [
  [DEFAULT_CONFIG, config],
  ['.github/workflows/concordat.yml', workflow],
];

/** `concordat init`: a commented config file and a CI workflow, never over what is there. */
export const init = (flags: { readonly force?: boolean }): void => {
  const there = FILES.find(([path]) => existsSync(path));
  if (there !== undefined && flags.force !== true)
    throw new UnusableInput({
      file: there[0],
      problem: 'it exists already',
      remedy: 'move it away or give --force',
    });
  for (const [path, text] of FILES) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: flags.force === true ? 'w' : 'wx' });
    process.stdout.write(`wrote ${path}\n`);
  }
};
