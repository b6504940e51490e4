import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrayOf, member, numberOf, parseJson, stringOf } from '../schema/read.ts';
import { builtProgram, emptyFolder } from './built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const run = promisify(execFile);

const home = emptyFolder();
const staged = join(home, 'staged');
const stranger = join(home, 'stranger');

/** The project as it is packed, with a build of its own: packing in place would rebuild under other tests. */
const stage = async (): Promise<void> => {
  mkdirSync(staged);
  for (const name of ['package.json', 'README.md', 'LICENSE', 'specs', 'suites'])
    cpSync(join(ROOT, name), join(staged, name), { recursive: true });
  cpSync(dirname(builtProgram()), join(staged, 'dist'), { recursive: true });
  const types = ['-p', 'tsconfig.suite.json', '--outDir', join(staged, 'dist', 'types')];
  await run(process.execPath, [TSC, ...types], { cwd: ROOT });
};

/** npm without the settings of whoever runs the tests. */
const npm = (command: string, args: readonly string[], cwd: string) => {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return run(command, [...args], { cwd, env: Object.fromEntries(kept) });
};

const RULE = `import { member, type Rule, replyOf, rule } from 'concordat/suite';
const mine: Rule = rule({
  level: 'should',
  says: 'A reply has an id.',
  see: 'rfc9110#15',
  on: { family: 'gemini', status: 'success' },
  *check({ exchange }) {
    if (member(replyOf(exchange), 'id') === undefined) yield { at: '/response/body/id', expected: 'an id', actual: 'absent' };
  },
});
export default mine;
`;

const TSCONFIG = {
  compilerOptions: { strict: true, module: 'nodenext', target: 'es2022', noEmit: true, types: [] },
  files: ['mine.rule.ts'],
};

describe('the package', () => {
  let files: readonly string[] = [];
  let size = 0;

  beforeAll(async () => {
    await stage();
    const packed = await npm(
      'npm',
      ['pack', '--ignore-scripts', '--json', '--pack-destination', home],
      staged,
    );
    const [told] = arrayOf(parseJson(packed.stdout));
    files = arrayOf(member(told, 'files')).map((file) => stringOf(member(file, 'path')) ?? '');
    size = numberOf(member(told, 'size')) ?? 0;
    mkdirSync(stranger);
    writeFileSync(join(stranger, 'package.json'), '{ "private": true, "type": "module" }\n');
    const tarball = join(home, stringOf(member(told, 'filename')) ?? '');
    await npm('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], stranger);
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('holds what is needed and nothing of our own tests and figures', () => {
    expect(files).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/suite.js', 'LICENSE', 'README.md']));
    expect(files).toContain('specs/gemini/openapi.yaml');
    expect(files).toContain('dist/types/suite/index.d.ts');
    const ours = /\.test\.ts$|(^|\/)bench|memory-child|(^|\/)built\.ts$|^fixtures\/|^node_modules\//;
    expect(files.filter((file) => ours.test(file))).toEqual([]);
    expect(size).toBeLessThan(1024 * 1024);
  });

  it('runs in an empty folder', async () => {
    const help = await npm('npx', ['--no-install', 'concordat', '--help'], stranger);
    expect(help.stdout).toMatch(/^Usage: concordat /);
    const list = await npm(
      'npx',
      ['--no-install', 'concordat', 'list', '--provider', 'mixroute', '--family', 'gemini'],
      stranger,
    );
    expect(list.stdout).toMatch(/^operations \(4\)\n/);
    const specs = join(stranger, 'node_modules', 'concordat', 'specs');
    const own = ['concordat', 'promises', '--provider', 'mixroute', '--specs', specs, '--json'];
    const promises = await npm('npx', ['--no-install', ...own], stranger);
    expect(member(parseJson(promises.stdout), 'provider')).toBe('mixroute');
  });

  it('opens its door for rule authors, with types', async () => {
    writeFileSync(join(stranger, 'mine.rule.ts'), RULE);
    writeFileSync(join(stranger, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const checked = await run(process.execPath, [TSC, '-p', stranger]).catch(
      (error: { stdout: string }) => error,
    );
    expect(checked.stdout).toBe('');
    const load = "import('concordat/suite').then(({ rule }) => console.log(typeof rule))";
    expect((await run(process.execPath, ['-e', load], { cwd: stranger })).stdout).toBe('function\n');
    // A wrong rule must be seen: types that resolve to nothing would accept anything.
    writeFileSync(join(stranger, 'mine.rule.ts'), RULE.replace("level: 'should'", "level: 'shall'"));
    const wrong = await run(process.execPath, [TSC, '-p', stranger]).catch(
      (error: { stdout: string }) => error,
    );
    expect(wrong.stdout).toContain('"shall"');
  });

  it('depends on nothing that it does not use', () => {
    const manifest = parseJson(readFileSync(join(staged, 'package.json'), 'utf8'));
    const chunks = files.filter((file) => /^dist\/.*\.js$/.test(file));
    const text = chunks.map((file) => readFileSync(join(staged, file), 'utf8')).join('\n');
    const unused = Object.keys(member(manifest, 'dependencies') ?? {}).filter(
      (name) => !new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(text),
    );
    expect(unused).toEqual([]);
  });
});
