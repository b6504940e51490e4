import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs, type Specs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { startGateway } from '../gateway/server.ts';
import type { Contract, RunRecord, Sent, Target } from '../model/index.ts';
import { SECRET_MARK } from '../model/index.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { prepareRun } from '../run/head.ts';
import { performRun } from '../run/run.ts';
import { catalogue } from '../suite/catalogue.ts';

const KEY = 'sk-concordat-bench-0001';
const ROUNDS = 7;

/** The middle one of an odd number of figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
};

/** One full run; gives its records back. The contract is loaded once, as a process does. */
const oneRun = async (specs: Specs, contract: Contract, target: Target): Promise<readonly RunRecord[]> => {
  const known = catalogue();
  const asked = { keyFrom: 'bench', mode: 'probe', effort: 'full', seed: 1, startedAt: '' } as const;
  const { head, rules } = prepareRun({ specs, catalogue: known, target, contracts: [contract], ...asked });
  const cases = planCases({ contract, target, scenarios: known.scenarios, effort: 'full', seed: 1 });
  const probe = openProbe({ target, secret: KEY });
  const records: RunRecord[] = [];
  await performRun({
    head,
    rules,
    target,
    plans: [{ contract, cases }],
    probe,
    emit: (record) => void records.push(record),
    clock: () => performance.now(),
    now: () => '',
  });
  await probe.close();
  return records;
};

const withKey = (text: string): string =>
  text.replaceAll(SECRET_MARK, KEY).replaceAll(encodeURIComponent(SECRET_MARK), KEY);

/** The same requests, sent by a bare loop that reads each body and does nothing else. */
const bareLoop = async (base: string, requests: readonly Sent[], concurrency: number): Promise<void> => {
  const pool = new Pool(base, { connections: concurrency });
  const source = requests[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = source.next(); next.done !== true; next = source.next()) {
      const { method, url, headers, body } = next.value;
      const { pathname, search } = new URL(withKey(url));
      const sent = Object.entries(headers).filter(
        ([name]) => !['host', 'content-length', 'connection'].includes(name),
      );
      const answer = await pool.request({
        // The methods that a plan uses are a subset of those that the client knows.
        method: method as 'GET',
        path: `${pathname}${search}`,
        headers: Object.fromEntries(sent.map(([name, value]) => [name, withKey(value)])),
        ...(body === undefined ? {} : { body: body.text }),
      });
      await answer.body.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  await pool.close();
};

/** A full run against the reference gateway, beside a bare loop over the same requests. */
export const usual = async (): Promise<readonly string[]> => {
  const specs = builtInSpecs();
  const provider = loadProvider(specs, 'google');
  const contract = loadContract(specs, provider, 'gemini');
  const gateway = await startGateway({ provider, contracts: [contract], keys: [KEY] });
  const target = targetOf({ name: 'bench', provider, baseUrl: gateway.url });
  const records = await oneRun(specs, contract, target);
  const sent = records.flatMap((record) => (record.record === 'exchange' ? [record.exchange.request] : []));
  const verdicts = records.filter(
    (record) => record.record === 'verdict' && ['pass', 'fail'].includes(record.verdict.outcome),
  ).length;
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timed(() => bareLoop(gateway.url, sent, target.limits.concurrency)));
    ours.push(await timed(() => oneRun(specs, contract, target)));
  }
  await gateway.close();
  const [run, loop] = [median(ours), median(bare)];
  return [
    `full run: ${sent.length} requests in ${run.toFixed(0)} ms, bare loop ${loop.toFixed(0)} ms, ratio ${(run / loop).toFixed(2)} (aim 1.5)`,
    `verdicts: ${verdicts} on ${sent.length} requests, ${(verdicts / sent.length).toFixed(1)} for each (aim 10)`,
  ];
};

const firstRequestMs = async (cli: string): Promise<number> => {
  let startedMs = 0;
  let seenMs = 0;
  const server = createServer((_, response) => {
    seenMs ||= performance.now() - startedMs;
    response.writeHead(401).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a pipe name.
  const { port } = server.address() as AddressInfo;
  const out = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
  const args = [
    cli,
    'run',
    '-p',
    'google',
    '-u',
    `http://127.0.0.1:${port}`,
    '--out',
    out,
    '--report',
    'json',
  ];
  startedMs = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CONCORDAT_API_KEY: KEY },
    stdio: 'ignore',
  });
  await once(child, 'exit');
  server.close();
  return seenMs;
};

/** From process start to the first request, beside an empty node process. */
export const startup = async (): Promise<readonly string[]> => {
  const cli = new URL('./cli.js', import.meta.url).pathname;
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await timed(async () => spawnSync(process.execPath, ['-e', '0'])));
    ours.push(await firstRequestMs(cli));
  }
  const [first, node] = [median(ours), median(empty)];
  return [
    `start to first request: ${first.toFixed(0)} ms, node -e 0 ${node.toFixed(0)} ms, ratio ${(first / node).toFixed(2)} (aim 3)`,
  ];
};
