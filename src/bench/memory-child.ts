import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { startGateway } from '../gateway/server.ts';
import { planCases } from '../plan/plan.ts';
import { openProbe } from '../probe/probe.ts';
import { prepareRun } from '../run/head.ts';
import { performRun } from '../run/run.ts';
import { catalogue } from '../suite/catalogue.ts';

const KEY = 'sk-concordat-bench-0001';
const [count = '1000', out = '.'] = process.argv.slice(2);

const specs = builtInSpecs();
const provider = loadProvider(specs, 'google');
const contract = loadContract(specs, provider, 'gemini');
const known = catalogue();
const gateway = await startGateway({ provider, contracts: [contract], keys: [KEY] });
const target = targetOf({ name: 'bench', provider, baseUrl: gateway.url });
const asked = { keyFrom: 'bench', mode: 'probe', effort: 'smoke', seed: 1, startedAt: '' } as const;
const { head, rules } = prepareRun({ specs, catalogue: known, target, contracts: [contract], ...asked });
const cases = planCases({
  contract,
  target,
  scenarios: known.scenarios,
  effort: 'smoke',
  seed: 1,
  generate: Number(count),
});
const file = createWriteStream(join(out, 'run.jsonl'));
let draining: Promise<void> | undefined;
const probe = openProbe({ target, secret: KEY });
await performRun({
  head,
  rules,
  target,
  plans: [{ contract, cases }],
  probe,
  emit: async (record) => {
    if (file.write(`${JSON.stringify(record)}\n`)) return;
    // All that wait for the disk wait for the same promise.
    draining ??= once(file, 'drain').then(() => {
      draining = undefined;
    });
    await draining;
  },
  clock: () => performance.now(),
  now: () => '',
});
await probe.close();
await gateway.close();
file.end();
process.stdout.write(String(process.resourceUsage().maxRSS));
