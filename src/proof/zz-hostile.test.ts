import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import type { Fault } from '../gateway/reply.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';
const files = import.meta.glob<Fault>(['../gateway/varieties/**/*.ts', '!../gateway/varieties/_*.ts'], { eager: true, import: 'default' });
const specs = builtInSpecs();
it('x', async () => {
  const out: string[] = [];
  for (const [path, variety] of Object.entries(files)) {
    const id = path.replace(/^.*varieties\/|\.ts$/g, '');
    const groups = new Map<string, { n: number; p: Set<string>; e: string }>();
    for (const provider of variety.provider ? [variety.provider] : providerIds(specs)) {
      const t = await tryFault(id, variety, { specs, catalogue: catalogue(), provider, effort: 'full', limits: { retryBudgetMs: 600_000 } });
      for (const v of t.verdicts) {
        if (v.outcome !== 'fail' && v.outcome !== 'blocked') continue;
        const key = `${v.outcome} ${v.level} ${v.rule}${variety.breaks.includes(v.rule) ? ' (named)' : ''}`;
        const g = groups.get(key) ?? { n: 0, p: new Set(), e: '' };
        g.n += 1; g.p.add(provider); g.e ||= JSON.stringify('findings' in v ? [v.case, v.findings[0]] : v).slice(0, 300);
        groups.set(key, g);
      }
    }
    out.push(`## ${id}`, ...[...groups].map(([k, g]) => `  ${k} x${g.n} [${[...g.p].map((x) => x.slice(0, 4))}] ${g.e}`));
    writeFileSync('/tmp/hostile/full.txt', out.join('\n'));
  }
}, 3_000_000);
