import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UnusableInput } from '../model/index.ts';
import { installedClients } from './installed-clients.ts';

const root = mkdtempSync(join(tmpdir(), 'concordat-clients-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder in which a package of that name lies, made of these files. */
const folderWith = (name: string, manifest: object, files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(root, 'project-'));
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name, version: '7.0.1', ...manifest }));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text);
  return folder;
};

const ESM = 'export const kind = "module";';
const COMMON = 'exports.kind = "common";';

describe('a client', () => {
  it.each([
    ['without a CommonJS half', { type: 'module', exports: { '.': { import: './a.js' } } }, { 'a.js': ESM }],
    ['whose export is one file', { type: 'module', exports: './a.js' }, { 'a.js': ESM }],
    [
      'with conditions in conditions',
      { exports: { '.': { browser: './b.js', node: { require: './b.js', import: './a.mjs' } } } },
      { 'a.mjs': ESM, 'b.js': COMMON },
    ],
    ['with main only', { main: './lib.cjs' }, { 'lib.cjs': COMMON }],
    ['without main', {}, { 'index.js': COMMON }],
  ])('%s is found, with its version', async (_, manifest, files) => {
    const [found] = await installedClients([folderWith('openai', manifest, files)]);
    expect(found).toMatchObject({ package: 'openai', version: '7.0.1' });
    expect(found?.module).toHaveProperty('kind');
  });

  it('is taken from the first folder that has it, or from one above', async () => {
    const mine = folderWith('openai', { version: '1.2.3' }, { 'index.js': COMMON });
    mkdirSync(join(mine, 'deep', 'below'), { recursive: true });
    const found = await installedClients([join(mine, 'deep', 'below'), process.cwd()]);
    expect(found.find((one) => one.package === 'openai')).toMatchObject({ version: '1.2.3' });
  });

  it('that cannot be loaded is named with its file and what to do', async () => {
    const broken = folderWith('openai', {}, { 'index.js': 'throw new Error("half an installation");' });
    const failure = await installedClients([broken]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnusableInput);
    expect(String(failure)).toMatch(/openai 7\.0\.1 cannot be loaded \(half an installation\)/);
  });

  it('that is nowhere is left out', async () => {
    expect(await installedClients([root])).toEqual([]);
  });
});
