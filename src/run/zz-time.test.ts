import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { catalogue } from '../suite/catalogue.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import { judgeCase } from '../judge/judge-case.ts';
import { readRunFile, foldRun } from './fold.ts';
it('time', () => {
  const specs = builtInSpecs();
  const provider = loadProvider(specs, 'google');
  const contract = loadContract(specs, provider, 'gemini');
  const target = targetOf({ name: 'x', provider, baseUrl: 'https://generativelanguage.googleapis.com' });
  const run = foldRun(readRunFile(readFileSync('/tmp/lead/run/run.jsonl', 'utf8').split('\n'), 'x'), 'x');
  const cost = new Map<string, number>();
  let n = 0;
  for (let r = 0; r < 6; r++)
  for (const c of run.cases.values()) {
    const exchanges = (run.exchanges.get(c.id) ?? []).map((e) => structuredClone(e));
    n += exchanges.length;
    for (const rule of [...CONTRACT_RULES, ...catalogue().rules]) {
      const t = performance.now();
      judgeCase([{ rule, level: rule.level }], { case: c, exchanges, contract, target, controlHeld: true });
      if (r > 0) cost.set(rule.id, (cost.get(rule.id) ?? 0) + performance.now() - t);
    }
  }
  const all = [...cost].sort((a, b) => b[1] - a[1]);
  console.log(n, all.reduce((s, [, v]) => s + v, 0), all.slice(0, 25).map(([k, v]) => `${v.toFixed(0)} ${k}`).join('\n'));
});
