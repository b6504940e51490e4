import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { type Case, type Effort, paidBy } from '../model/index.ts';
import { catalogue } from '../suite/catalogue.ts';
import { estimate } from './estimate.ts';
import { planCases } from './plan.ts';

const specs = builtInSpecs();
const { scenarios } = catalogue();

const plan = (id: string, family: string, paid: boolean, effort: Effort = 'full'): readonly Case[] => {
  const provider = loadProvider(specs, id);
  const contract = loadContract(specs, provider, family);
  const target = targetOf({
    name: id,
    provider,
    baseUrl: 'https://gateway.example',
    paid,
    callbacks: paid && 'here',
  });
  return [...planCases({ contract, target, scenarios, effort, seed: 1 })];
};

const billing = providerIds(specs).flatMap((id) => {
  const provider = loadProvider(specs, id);
  return Object.keys(provider.families).flatMap((family): (readonly [string, string])[] =>
    loadContract(specs, provider, family).operations.some(({ paid }) => paid !== undefined)
      ? [[id, family]]
      : [],
  );
});

const efforts = ['smoke', 'standard', 'full'] as const;

describe.each(billing)('%s, %s', (id, family) => {
  it.each(efforts)('starts nothing that is billed without leave, at effort %s', (effort) => {
    const cases = plan(id, family, false, effort);
    expect(cases.flatMap(paidBy)).toEqual([]);
    expect(estimate(cases).billed).toEqual([]);
  });

  it('asks what costs nothing all the same, each wrong request with a control that costs nothing', () => {
    const cases = plan(id, family, false);
    const before = new Set<string>();
    for (const one of cases) {
      if (one.origin.kind === 'reject') expect([...before], one.id).toContain(one.control);
      before.add(one.id);
    }
    const hasQuery = loadContract(specs, loadProvider(specs, id), family).operations.some(({ task }) => task);
    expect(cases.length > 0).toBe(hasQuery);
  });

  it('has the control of each wrong request before it where it may pay', () => {
    const before = new Set<string>();
    for (const one of plan(id, family, true)) {
      if (one.origin.kind === 'reject') expect([...before], one.id).toContain(one.control);
      before.add(one.id);
    }
  });

  it('starts one task of each operation at the lower efforts, and says what a plan costs', () => {
    const { operations } = loadContract(specs, loadProvider(specs, id), family);
    const tasks = operations.filter(({ task, leansOn }) => task !== undefined && leansOn === undefined);
    const whole = plan(id, family, true, 'smoke').filter(
      ({ origin }) => origin.kind === 'scenario' && origin.scenario === 'tasks/lifecycle/whole',
    );
    expect(estimate(whole).billed.map(({ operation, count }) => [operation, count])).toEqual(
      tasks.map((operation) => [operation.id, 1]),
    );
  });
});

describe('a wrong request that a lenient service might take', () => {
  it('is not sent without leave to pay', () => {
    const defects = (paid: boolean) =>
      new Set(
        plan('anyint', 'kling', paid).flatMap(({ origin }) =>
          origin.kind === 'reject' ? [origin.defect] : [],
        ),
      );
    expect([...defects(false)].sort()).toEqual([
      'empty-body',
      'malformed-json',
      'missing-required',
      'no-key',
      'not-an-object',
      'unknown-action',
      'wrong-key',
      'wrong-method',
    ]);
    expect([...defects(true)]).toEqual(
      expect.arrayContaining(['unknown-enum', 'unknown-model', 'wrong-type']),
    );
  });
});
