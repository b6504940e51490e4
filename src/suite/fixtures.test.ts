import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { type Judgement, judgeCase } from '../judge/judge-case.ts';
import { concerns, folderOf, type NamedRule, type Verdict } from '../model/index.ts';
import { readEventStream } from '../probe/event-stream.ts';
import { upstreamOf } from '../proof/prove.ts';
import { valueAt } from '../schema/read.ts';
import { catalogue } from './catalogue.ts';
import { expandExample, type Fixture, type Surroundings, type WrittenExample } from './fixture.ts';

const root = fileURLToPath(new URL('../../fixtures/suites/', import.meta.url));
const specs = builtInSpecs();

const around = (providerId: string, folder: string, named?: string): Surroundings => {
  const provider = loadProvider(specs, providerId);
  const family = named ?? Object.keys(provider.families).find((one) => concerns(folder, one)) ?? 'gemini';
  const contract = loadContract(specs, provider, family);
  const target = targetOf({ name: providerId, provider, baseUrl: 'https://gateway.example' });
  return { contract, target, readStream: readEventStream };
};

const judge = (rule: NamedRule, written: WrittenExample, surroundings: Surroundings): Judgement =>
  judgeCase([{ rule, level: rule.level }], {
    ...expandExample(written, surroundings),
    contract: surroundings.contract,
    target: surroundings.target,
    controlHeld: true,
  });

const outcomes = ({ verdicts, quiet }: Judgement): readonly string[] => [
  ...verdicts.map((verdict: Verdict) =>
    verdict.outcome === 'fail' ? `fail ${JSON.stringify(verdict.findings)}` : JSON.stringify(verdict),
  ),
  ...quiet.map(({ because }) => `quiet: ${because}`),
];

const findingsOf = ({ verdicts }: Judgement) =>
  verdicts.flatMap((verdict) => (verdict.outcome === 'fail' ? verdict.findings : []));

const { rules } = catalogue();

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = `${root}${id}.yaml`;
  // parse yields plain data; the members are checked by every example below.
  const fixture = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Fixture) : undefined;
  const folder = folderOf(id);
  const surroundings = around(fixture?.provider ?? upstreamOf(folder), folder, fixture?.family);

  it('has a fixture with both sides', () => {
    expect(fixture, `${file} is missing`).toBeDefined();
    expect(fixture?.accepts.length, 'accepts').toBeGreaterThan(0);
    expect(fixture?.rejects.length, 'rejects').toBeGreaterThan(0);
  });

  it.each((fixture?.accepts ?? []).map((one) => [one.name, one] as const))('accepts %s', (_, written) => {
    const judgement = judge(rule, written, surroundings);
    expect(
      judgement.verdicts.map(({ outcome }) => outcome),
      outcomes(judgement).join('\n'),
    ).toEqual(['pass']);
  });

  it.each((fixture?.rejects ?? []).map((one) => [one.name, one] as const))('rejects %s', (_, written) => {
    const judgement = judge(rule, written, surroundings);
    expect(
      judgement.verdicts.map(({ outcome }) => outcome),
      outcomes(judgement).join('\n'),
    ).toEqual(['fail']);
    for (const { at } of findingsOf(judgement))
      expect(at).toMatch(/^(\/[^/]+)?\/(request|response|ending)(\/|$)/);
    if (written.at !== undefined)
      expect([...new Set(findingsOf(judgement).map(({ at }) => at))].sort()).toEqual([...written.at].sort());
  });

  it.each((fixture?.silent ?? []).map((one) => [one.name, one] as const))('is silent on %s', (_, written) => {
    expect(judge(rule, written, surroundings).verdicts).toEqual([]);
  });
});

describe('the evidence', () => {
  it('has no fixture without its rule', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(
      files.map((name) => name.slice(0, -5)).filter((id) => !rules.some((rule) => rule.id === id)),
    ).toEqual([]);
  });

  it('reads pointers as the findings write them', () => {
    expect(valueAt({ 'a/b': [1] }, '/a~1b/0')).toBe(1);
  });
});
