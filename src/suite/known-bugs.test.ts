import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faults } from '../gateway/faults.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import type { JsonValue } from '../model/index.ts';
import { arrayOf, member, stringOf } from '../schema/read.ts';
import { catalogue } from './catalogue.ts';

const read = (path: string): readonly JsonValue[] => {
  // parse yields plain data.
  const value = parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as JsonValue;
  return arrayOf(value);
};

const told = read('../../suites/tasks/known-bugs.yaml').map((one) => ({
  see: stringOf(member(one, 'see')) ?? '',
  says: stringOf(member(one, 'says')) ?? '',
  rules: arrayOf(member(one, 'rules')).flatMap((rule) => stringOf(rule) ?? []),
  because: stringOf(member(one, 'because')),
}));

const collected = '../../../shared/known-bugs.yaml';
const present = existsSync(fileURLToPath(new URL(collected, import.meta.url)));
if (!present) console.info('skipped: no collection of bugs beside the project');

describe('known bugs of tasks', () => {
  it('are each found by rules that exist, or say why they are not', () => {
    const known = new Set([...CONTRACT_RULES, ...catalogue().rules].map(({ id }) => id));
    expect(told.flatMap(({ rules }) => rules).filter((id) => !known.has(id))).toEqual([]);
    expect(told.filter(({ rules, because }) => rules.length > 0 === (because !== undefined))).toEqual([]);
    expect(told.filter(({ says, because }) => says === '' || (because ?? 'a reason').length < 8)).toEqual([]);
  });

  it('are found by rules that a fault has been seen to break', () => {
    const broken = new Set([...faults().values()].flatMap(({ breaks }) => breaks));
    expect(told.flatMap(({ rules }) => rules).filter((id) => !broken.has(id))).toEqual([]);
  });

  it.skipIf(!present)('are all there', () => {
    const tasks = read(collected).filter((one) => member(one, 'family') === 'tasks');
    expect(tasks.length).toBeGreaterThan(0);
    const known = new Set(told.map(({ see }) => see));
    expect(
      tasks.flatMap((one) => stringOf(member(one, 'url')) ?? []).filter((url) => !known.has(url)),
    ).toEqual([]);
  });
});
