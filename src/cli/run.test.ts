import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, loadProviderFile } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { faults } from '../gateway/faults.ts';
import { startGateway } from '../gateway/server.ts';
import type { Provider, Run } from '../model/index.ts';
import { foldRun, readRunFile } from '../run/fold.ts';
import { builtProgram, call, emptyFolder, type Stop } from './built.ts';

const KEY = 'sk-run-test-0123456789';
const env = { CONCORDAT_API_KEY: KEY };
const home = emptyFolder();

const serve = (provider: Provider, how: { readonly fault?: string; readonly latencyMs?: number } = {}) => {
  const fault = how.fault === undefined ? undefined : faults().get(how.fault);
  const contracts = Object.keys(provider.families).map((family) =>
    loadContract(builtInSpecs(), provider, family),
  );
  const { latencyMs = 0 } = how;
  return startGateway({
    provider,
    contracts,
    keys: [KEY],
    latencyMs,
    ...(fault === undefined ? {} : { fault }),
  });
};

const builtIn = (id: string): Provider => loadProvider(builtInSpecs(), id);

const readRun = (folder: string): Run => {
  const file = join(folder, 'run.jsonl');
  return foldRun(readRunFile(readFileSync(file, 'utf8').split('\n'), file), file);
};

/** A server that refuses every key in one way and counts what it was asked. */
const refusing = async (status: number, error: object) => {
  let served = 0;
  const server = createServer((request, response) => {
    request.resume();
    served += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo, not a pipe's name.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, served: () => served, close: () => server.close() };
};

beforeAll(() => void builtProgram());
afterAll(() => rmSync(home, { recursive: true }));

describe.concurrent('concordat run', () => {
  it('exits 0 where everything is kept, and the file is judged as it was', async ({ expect }) => {
    const gateway = await serve(builtIn('mixroute'));
    const out = join(home, 'kept');
    const ran = await call(['run', '-p', 'mixroute', '-u', gateway.url, '-o', out], { env });
    await gateway.close();
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of ['run.jsonl', 'report.html', 'junit.xml']) {
      expect(ran.stdout).toContain(`wrote ${join(out, name)}\n`);
      expect(existsSync(join(out, name))).toBe(true);
    }
    const judged = await call(['judge', join(out, 'run.jsonl'), '-o', `${out}-again`]);
    expect({ code: judged.code, stderr: judged.stderr }).toEqual({ code: 0, stderr: '' });
    expect(readRun(`${out}-again`).verdicts).toEqual(readRun(out).verdicts);
  });

  it.for(['google', 'mixroute', 'antigravity', 'anyint'])(
    'is green at effort smoke for %s',
    async (id, { expect }) => {
      const gateway = await serve(builtIn(id));
      const run = ['run', '-p', id, '-u', gateway.url, '-e', 'smoke', '-o', join(home, `smoke-${id}`)];
      const ran = await call([...run, '--report', 'json'], { env });
      await gateway.close();
      const red = ran.stdout.split('\n').filter((line) => /^(BLOCKED|FAIL)/.test(line));
      expect({ code: ran.code, stderr: ran.stderr, red }).toEqual({ code: 0, stderr: '', red: [] });
    },
  );

  it('exits 1 where something is red, and the file is judged as it was', async ({ expect }) => {
    const gateway = await serve(builtIn('google'), { fault: 'gemini/miscounts-total' });
    const out = join(home, 'broken');
    const ran = await call(['run', '-p', 'google', '-u', gateway.url, '-o', out], { env });
    await gateway.close();
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 1, stderr: '' });
    expect(ran.stdout).toContain('gemini/usage/usage-sums');
    const judged = await call(['judge', join(out, 'run.jsonl'), '-o', `${out}-again`, '--report', 'json']);
    expect({ code: judged.code, stderr: judged.stderr }).toEqual({ code: 1, stderr: '' });
    expect(readRun(`${out}-again`).verdicts).toEqual(readRun(out).verdicts);
  });

  it('judges the file of a target with fewer claims and other models as it was', async ({ expect }) => {
    const folder = join(home, 'claims');
    mkdirSync(folder);
    const config = join(folder, 'c.yaml');
    writeFileSync(
      config,
      'targets:\n  - name: few\n    provider: google\n    capabilities: [system-instruction]\n    models: { text: gemini-2.5-flash-lite }\n',
    );
    const gateway = await serve(builtIn('google'));
    const ran = await call(['run', '-c', config, '-u', gateway.url, '-o', join(folder, 'out')], { env });
    await gateway.close();
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    await call(['judge', join(folder, 'out', 'run.jsonl'), '-o', join(folder, 'again')]);
    expect(readRun(join(folder, 'again')).verdicts).toEqual(readRun(join(folder, 'out')).verdicts);
  });

  it('sends nothing on --dry-run and where the plan is larger than --max-requests', async ({ expect }) => {
    let connections = 0;
    const server = createSocketServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    // A server that listens on a port has an AddressInfo, not a pipe's name.
    const { port } = server.address() as AddressInfo;
    const run = [
      'run',
      '-p',
      'mixroute',
      '-u',
      `http://127.0.0.1:${port}`,
      '-o',
      join(home, 'dry'),
      '-e',
      'smoke',
    ];
    const dry = await call([...run, '--dry-run']);
    expect({ code: dry.code, stderr: dry.stderr }).toEqual({ code: 0, stderr: '' });
    const totals =
      /(\d+) cases, (\d+) requests, about (\d+) tokens/.exec(dry.stdout)?.slice(1).map(Number) ?? [];
    const lines = dry.stdout.split('\n').filter((line) => /^\S+ {2}\d+ {2}/.test(line));
    expect(totals[0]).toBe(lines.length);
    expect(totals[1]).toBe(lines.reduce((sum, line) => sum + Number(line.split('  ')[1]), 0));
    expect(totals[2]).toBeGreaterThan(0);
    const tooMany = await call([...run, '--max-requests', '3'], { env });
    expect(tooMany).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `concordat: command line:--max-requests: the plan has ${totals[1]} requests, more than 3 — raise it, choose --effort smoke, or fewer families\n`,
    });
    server.close();
    expect(connections).toBe(0);
    expect(existsSync(join(home, 'dry'))).toBe(false);
  });

  it.for([
    ['mixroute', 401, { code: 401, message: 'Invalid token', status: 'UNAUTHENTICATED' }],
    ['google', 400, { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT' }],
  ] as const)(
    'ends soon with one sentence where %s refuses the key with %i',
    async ([id, status, error], { expect }) => {
      const target = await refusing(status, error);
      const out = join(home, `refused-${id}`);
      const ran = await call(['run', '-p', id, '-u', target.url, '-o', out], { env });
      target.close();
      expect(ran.code).toBe(2);
      expect(ran.stderr).toBe(
        `concordat: every call was refused as a wrong key is: the key from CONCORDAT_API_KEY is not accepted at ${target.url}\n`,
      );
      expect(ran.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('wrote '))).toEqual([]);
      // What is under way when the first family is refused, then one call of each other.
      expect(target.served()).toBeLessThan(10 + Object.keys(builtIn(id).families).length);
      expect(readRun(out).summary).toMatchObject({ end: 'aborted', red: true });
    },
  );

  it.for(['SIGINT', 'SIGTERM'] as const)(
    'leaves reports of what is there on %s',
    async (signal, { expect }) => {
      const gateway = await serve(builtIn('google'), { latencyMs: 150 });
      const out = join(home, signal);
      const file = join(out, 'run.jsonl');
      const started = async (stop: Stop): Promise<void> => {
        while (!existsSync(file) || !readFileSync(file, 'utf8').includes('"record":"verdict"'))
          await sleep(20);
        stop(signal);
      };
      const ran = await call(['run', '-p', 'google', '-u', gateway.url, '-o', out], {
        env,
        started,
      });
      await gateway.close();
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 130, stderr: '' });
      const run = readRun(out);
      expect(run.summary.end).toBe('interrupted');
      expect(run.summary.requests).toBeLessThan(100);
      for (const name of ['report.html', 'junit.xml']) expect(existsSync(join(out, name))).toBe(true);
      const judged = await call(['judge', file, '-o', `${out}-again`]);
      expect({ code: judged.code, stderr: judged.stderr }).toEqual({ code: 0, stderr: '' });
      expect(readRun(`${out}-again`).verdicts).toEqual(run.verdicts);
    },
  );

  it('leaves a readable file when it is killed', async ({ expect }) => {
    const gateway = await serve(builtIn('google'), { latencyMs: 50 });
    const out = join(home, 'killed');
    const file = join(out, 'run.jsonl');
    const started = async (stop: Stop): Promise<void> => {
      while (!existsSync(file) || readFileSync(file, 'utf8').split('"record":"case"').length < 4)
        await sleep(20);
      stop('SIGKILL');
    };
    const options = { env, started };
    await call(['run', '-p', 'google', '-u', gateway.url, '-o', out], options);
    await gateway.close();
    const judged = await call(['judge', file, '-o', `${out}-again`]);
    expect({ code: judged.code, stderr: judged.stderr }).toEqual({ code: 0, stderr: '' });
    const again = readRun(`${out}-again`);
    expect(again.cases.size).toBeGreaterThan(1);
    expect(readRun(out).verdicts.slice(0, again.verdicts.length)).toEqual(again.verdicts);
  });

  it('serves and judges a provider file of one’s own', async ({ expect }) => {
    const folder = join(home, 'own');
    mkdirSync(folder);
    const file = join(folder, 'mine.yaml');
    writeFileSync(
      file,
      'provider: mine\nextends: mixroute\ntitle: Mine\nfamilies:\n  gemini: { prefix: /llm/v1beta, models: { text: my-model } }\n',
    );
    writeFileSync(
      join(folder, 'concordat.yaml'),
      'targets:\n  - name: staging\n    provider: mine.yaml\n    keyEnv: MY_KEY\n',
    );
    const gateway = await serve(await loadProviderFile(builtInSpecs(), file));
    const ran = await call(['run', '-t', 'staging', '-u', gateway.url, '-o', 'out'], {
      env: { MY_KEY: KEY },
      cwd: folder,
    });
    await gateway.close();
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    const run = readRun(join(folder, 'out'));
    expect(run.head.target).toMatchObject({ name: 'staging', provider: 'mine', keyFrom: 'MY_KEY' });
    const urls = [...run.exchanges.values()].flat().map(({ request }) => request.url);
    expect(urls).toContain(`${gateway.url}/llm/v1beta/models/my-model:generateContent`);
    const judge = ['judge', join(folder, 'out', 'run.jsonl'), '-o', join(folder, 'again')];
    const blind = await call(judge);
    expect(blind.code).toBe(2);
    expect(blind.stderr).toMatch(
      /run\.jsonl:1: it was made with the provider file of "mine" — name that file with --provider\n$/,
    );
    const seeing = await call([...judge, '-p', file]);
    expect({ code: seeing.code, stderr: seeing.stderr }).toEqual({ code: 0, stderr: '' });
    expect(readRun(join(folder, 'again')).verdicts).toEqual(run.verdicts);
  });
});

describe.concurrent('concordat gateway', () => {
  it('serves until it is told to stop', async ({ expect }) => {
    let ran: ReturnType<typeof call> | undefined;
    const served = await call(
      ['gateway', '-p', 'google', '--key', KEY, '--fault', 'gemini/miscounts-total'],
      {
        heard: async (line, stop) => {
          const url = /at (http:\/\/\S+), key/.exec(line)?.[1] ?? '';
          ran = call(['run', '-p', 'google', '-u', url, '-e', 'smoke', '-o', join(home, 'served')], { env });
          await ran;
          stop('SIGTERM');
        },
      },
    );
    expect({ code: served.code, stderr: served.stderr }).toEqual({ code: 0, stderr: '' });
    expect(served.stdout).toMatch(/^\S.* at http:\/\/127\.0\.0\.1:\d+, key /);
    expect((await ran)?.code).toBe(1);
  });
});
