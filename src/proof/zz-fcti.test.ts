import { writeFileSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import { faults } from '../gateway/faults.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';
const using = { specs: builtInSpecs(), catalogue: catalogue() };
it('x', async () => {
  const names = readFileSync('/tmp/fcti/run.list', 'utf8').trim().split(/\s+/);
  const out: string[] = [];
  for (const [id, fault] of faults()) {
    if (names[0] !== 'ALL' && !names.includes(id)) continue;
    const t = await tryFault(id, fault, using);
    const more = t.red.filter((r) => !t.named.includes(r)), less = t.named.filter((r) => !t.red.includes(r));
    out.push(`${more.length + less.length === 0 ? 'ok ' : 'BAD'} ${id} +[${more}] -[${less}]${t.blocked.length ? ` blocked ${t.blocked.length}` : ''}`);
    writeFileSync('/tmp/fcti/trial.txt', out.join('\n'));
  }
}, 3_000_000);
