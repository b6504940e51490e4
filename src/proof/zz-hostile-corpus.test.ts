import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { speaksOf } from '../judge/select.ts';
import type { Contract } from '../model/index.ts';
import { readRecording } from '../run/recording.ts';
import { catalogue } from '../suite/catalogue.ts';

const folder = '/work/shared/corpus/';
it('x', () => {
  const specs = builtInSpecs();
  const out: string[] = [];
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.har'))) {
    const gem = file.includes('gemini');
    const provider = loadProvider(specs, file.startsWith('compat') ? 'mixroute' : 'google');
    const real = loadContract(specs, provider, 'gemini');
    const op = real.operations[0]!;
    const any = ['POST', 'GET', 'DELETE', 'PATCH', 'PUT']
      .map((method) => ({
        ...op,
        id: `any${method}`,
        method,
        path: '/{a}',
      }))
      .flatMap((o) => [o, { ...o, path: '/{a}:{b}' }]);
    const contract = { ...real, prefix: '', operations: any } as unknown as Contract;
    const target = targetOf({ name: 'x', provider, baseUrl: 'https://example.com' });
    const { recorded, unmatched } = readRecording(readFileSync(folder + file, 'utf8'), file, contract);
    const tally = new Map<string, { pass: number; fail: number; quiet: number; e: string[] }>();
    for (const { case: c, exchanges } of recorded) {
      const exchange = exchanges[0]!;
      for (const rule of catalogue().rules.filter(({ id }) => id.startsWith('http/'))) {
        if (!speaksOf(rule.on, c, exchange, contract)) continue;
        const ev = { case: c, exchange, exchanges: {}, contract, target };
        const t = tally.get(rule.id) ?? { pass: 0, fail: 0, quiet: 0, e: [] };
        tally.set(rule.id, t);
        if (rule.when && rule.when(ev) !== true) {
          t.quiet++;
          continue;
        }
        const f = [...rule.check(ev)];
        if (f.length) {
          t.fail++;
          t.e.push(`${c.id} ${c.title} ${JSON.stringify(f[0]).slice(0, 300)}`);
        } else t.pass++;
      }
    }
    out.push(
      `# ${file} ${recorded.length} unmatched ${unmatched}`,
      ...[...tally].map(
        ([k, t]) =>
          `  ${k} pass ${t.pass} fail ${t.fail} quiet ${t.quiet}\n${t.e
            .slice(0, 6)
            .map((e) => `      ${e}`)
            .join('\n')}`,
      ),
    );
    void gem;
  }
  writeFileSync('/tmp/hostile/corpus.txt', out.join('\n'));
}, 300_000);
