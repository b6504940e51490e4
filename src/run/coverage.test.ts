import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import { faults } from '../gateway/faults.ts';
import { catalogue } from '../suite/catalogue.ts';
import { coverageTable } from './coverage.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const MARKS = /(<!-- coverage -->\n)[\s\S]*?(\n<!-- \/coverage -->)/;

it('is what the README says (npm run generate writes it)', () => {
  const before = readFileSync(readme, 'utf8');
  const after = before.replace(
    MARKS,
    (_, open: string, close: string) => `${open}${coverageTable(builtInSpecs(), catalogue())}${close}`,
  );
  expect(before).toMatch(MARKS);
  if (process.env.CONCORDAT_GENERATE === '1') writeFileSync(readme, after);
  else expect(before).toBe(after);
});

it('names only rules and faults that exist', () => {
  const text = readFileSync(readme, 'utf8');
  const named = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const rules = catalogue().rules.map(({ id }) => id);
  expect(named(/concordat explain (\S+?)`/g).filter((id) => !rules.includes(id))).toEqual([]);
  expect(named(/--fault (\S+?)`/g).filter((id) => !faults().has(id))).toEqual([]);
  expect(named(/concordat explain (\S+?)`/g)).not.toEqual([]);
});
