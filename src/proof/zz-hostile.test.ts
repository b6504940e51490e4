import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import { type Fault, fault, isError, isSuccess } from '../gateway/reply.ts';
import blocks from '../gateway/varieties/blocks-prompts.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

const specs = builtInSpecs();
const extremes: Record<string, Fault> = {
  empty: fault({
    does: '',
    breaks: [],
    answer: (r) =>
      !isSuccess(r)
        ? r
        : r.kind === 'json'
          ? { ...r, body: {} }
          : r.kind === 'stream'
            ? { ...r, frames: r.framing === 'array' ? [{ raw: '[]' }] : [{ data: {} }] }
            : r,
  }),
  noerror: fault({
    does: '',
    breaks: [],
    answer: (r) => (isError(r) && r.kind === 'json' ? { ...r, body: {} } : r),
  }),
  nostream: fault({
    does: '',
    breaks: [],
    answer: (r) => (r.kind === 'stream' && isSuccess(r) ? { ...r, frames: [] } : r),
  }),
  blocked: blocks,
};
it('x', async () => {
  const out: string[] = [];
  for (const [name, f] of Object.entries(extremes)) {
    const t = await tryFault(name, f, { specs, catalogue: catalogue(), provider: 'google', effort: 'full' });
    const by = new Map<string, Record<string, number>>();
    for (const v of t.verdicts) {
      const o = by.get(v.rule) ?? {};
      o[v.outcome] = (o[v.outcome] ?? 0) + 1;
      by.set(v.rule, o);
    }
    out.push(
      `## ${name}`,
      ...[...by]
        .filter(([, o]) => o.pass && !o.fail)
        .map(
          ([k, o]) =>
            `  ${k} ${JSON.stringify(o)} e.g. ${t.verdicts.find((v) => v.rule === k && v.outcome === 'pass')?.case}`,
        )
        .sort(),
    );
  }
  writeFileSync('/tmp/hostile/vacuous.txt', out.join('\n'));
}, 300_000);
