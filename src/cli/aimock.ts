import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Finding, Run } from '../model/index.ts';
import { foldRun, readRunFile } from '../run/fold.ts';
import { type Called, call } from './built.ts';

const KEY = 'sk-aimock-test-0123456789';

/** What it is told to say; everything else is its own. */
const FIXTURES = {
  fixtures: [
    {
      match: { endpoint: 'chat', hasToolResult: true },
      response: { content: 'It is 4 degrees in Oslo.' },
    },
    {
      match: { endpoint: 'chat', toolName: 'get_weather', hasToolResult: false },
      response: { toolCalls: [{ name: 'get_weather', arguments: '{"city":"Oslo"}' }] },
    },
    {
      match: { endpoint: 'chat' },
      response: {
        content: 'A quiet river carries the red leaves to the wide sea, past the bridge and the mill.',
      },
    },
  ],
};

/** An unmodified @copilotkit/aimock that listens: a gateway that others wrote. */
export interface Aimock {
  readonly url: string;
  /** Ends the process. */
  readonly close: () => Promise<void>;
}

/** Starts aimock on a free port of 127.0.0.1; its few fixtures lie in `folder`. */
export const startAimock = async (folder: string): Promise<Aimock> => {
  const fixtures = join(folder, 'fixtures.json');
  writeFileSync(fixtures, JSON.stringify(FIXTURES));
  const program = join(dirname(createRequire(import.meta.url).resolve('@copilotkit/aimock')), 'cli.js');
  const args = [program, '-p', '0', '-f', fixtures, '--log-level', 'info'];
  const env = { PATH: process.env['PATH'] ?? '', AIMOCK_API_KEYS: KEY };
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`aimock did not start: ${said}`)));
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const listening = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (listening !== undefined) resolve(listening);
    });
  });
  const close = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  return { url, close };
};

/** One finished run against aimock: what the program said, and the run that it wrote. */
export interface AimockRun {
  readonly called: Called;
  readonly run: Run;
}

/** Runs the built program against aimock; its run file lies in `folder`. */
export const runAgainst = async (
  { url }: Aimock,
  folder: string,
  args: readonly string[],
): Promise<AimockRun> => {
  const called = await call(['run', '-u', url, '-o', folder, ...args], { env: { CONCORDAT_API_KEY: KEY } });
  const file = join(folder, 'run.jsonl');
  return { called, run: foldRun(readRunFile(readFileSync(file, 'utf8').split('\n'), file), file) };
};

/** The two runs that a test looks at: at effort standard, with the official clients, and at effort full. */
export interface BothRuns {
  readonly standard: AimockRun;
  readonly full: AimockRun;
}

/** Judges a fresh aimock as one provider, twice; fixtures and run files lie in `folder`. */
export const judgeTwice = async (folder: string, provider: string): Promise<BothRuns> => {
  const aimock = await startAimock(folder);
  const run = (effort: string, ...more: readonly string[]): Promise<AimockRun> =>
    runAgainst(aimock, join(folder, effort), ['-p', provider, '-e', effort, ...more]);
  try {
    return { standard: await run('standard', '--clients'), full: await run('full') };
  } finally {
    await aimock.close();
  }
};

/** What one rule found in one case; none where it did not fail there. */
export const findingsIn = (run: Run, rule: string, oneCase: string): readonly Finding[] =>
  run.verdicts.flatMap((verdict) =>
    verdict.rule === rule && verdict.case === oneCase && verdict.outcome === 'fail' ? verdict.findings : [],
  );

/** Each must-rule that failed somewhere, once, in the order of the alphabet. */
export const redMustRules = (run: Run): readonly string[] => {
  const red = run.verdicts.filter(({ outcome, level }) => outcome === 'fail' && level === 'must');
  return [...new Set(red.map(({ rule }) => rule))].sort();
};

/** Reasons of the verdicts in which a rule itself failed: it says nothing about the target. */
export const thrownIn = (run: Run): readonly string[] =>
  run.verdicts.flatMap((verdict) =>
    verdict.outcome === 'blocked' && verdict.because.startsWith('the rule itself failed')
      ? [`${verdict.rule}: ${verdict.because}`]
      : [],
  );
