import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src', 'suites', 'specs', 'fixtures/media', 'package.json', 'vite.config.ts'];

const changedMs = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.ts$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedMs(join(path, name))));
};

const isFresh = (file: string): boolean =>
  existsSync(file) && SOURCES.every((name) => changedMs(join(ROOT, name)) < statSync(file).mtimeMs);

const build = (folder: string): void => {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  // Without the variables of the test runner the build is the one that is published.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const args = [vite, 'build', '--logLevel', 'error', '--outDir', folder];
  execFileSync(process.execPath, args, { cwd: ROOT, env });
};

let built: string | undefined;

/** The built program, for tests: `dist/cli.js` where nothing has changed since, else one that each test worker keeps for itself. */
export const builtProgram = (): string => {
  if (built !== undefined) return built;
  const own = join(ROOT, 'node_modules', '.cache', `concordat-${process.env.VITEST_POOL_ID ?? '0'}`);
  const known = [join(ROOT, 'dist'), own].map((folder) => join(folder, 'cli.js'));
  const fresh = known.find(isFresh);
  if (fresh === undefined) build(own);
  built = fresh ?? join(own, 'cli.js');
  return built;
};

/** What became of one call of the program. */
export interface Called {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Most memory that the process held. */
  readonly peakMiB: number;
}

/** Sends a signal to the process. */
export type Stop = (signal: NodeJS.Signals) => void;

/** How a call is made. */
export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called once, as soon as the process runs; `stop` sends it a signal. */
  readonly started?: (stop: Stop) => Promise<void>;
  /** Called with the first text on standard output. */
  readonly heard?: (text: string, stop: Stop) => Promise<void>;
}

const PEAK = /peak (\d+) KiB\n/;
const REPORT_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS} KiB\\n`))';

/** An empty folder for one test. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'concordat-'));

/** Calls the built program in its own process, without a terminal and without any key of ours in its environment. */
export const call = (args: readonly string[], options: CallOptions = {}): Promise<Called> =>
  new Promise((resolve, reject) => {
    const { env = {}, cwd = tmpdir(), started, heard } = options;
    const node = ['--import', REPORT_PEAK, builtProgram(), ...args];
    const child = spawn(process.execPath, node, {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop: Stop = (signal) => void child.kill(signal);
    let stdout = '';
    let stderr = '';
    if (heard !== undefined)
      child.stdout.once('data', (text: string) => void heard(text, stop).catch(reject));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const peakMiB = Number(PEAK.exec(stderr)?.[1] ?? 0) / 1024;
      resolve({ code, stdout, stderr: stderr.replace(PEAK, ''), peakMiB });
    });
    if (started !== undefined) started(stop).catch(reject);
  });
