import { describe, expect, it } from 'vitest';
import type { Case, Held, Verdict } from '../model/index.ts';
import { madeCase } from './made-parts.ts';
import { promiseOutcomes } from './promises.ts';
import { sampleRun } from './sample-run.ts';

const verdict = (
  rule: string,
  outcome: 'pass' | 'fail' | 'skipped',
  id = 'gemini/generateContent/a',
  at = '',
): Verdict => {
  const base = { rule, case: id, level: 'must' as const };
  if (outcome === 'pass') return { ...base, outcome };
  return outcome === 'skipped'
    ? { ...base, outcome, because: 'x' }
    : { ...base, outcome, findings: [{ at, expected: 1, actual: 2 }] };
};

const cases = new Map<string, Case>(
  ['gemini/generateContent/a', 'gemini/embedContent/a'].map((id) => [id, madeCase(id, id)]),
);

const outcome = (held: Held, verdicts: readonly Verdict[], known = cases, id = 'gemini/p') => {
  const { head } = sampleRun();
  const families = ['gemini', 'openai-models', 'anthropic'].map((family) => ({ family, digest: '' }));
  const promise = { id, says: 'p', see: 'x#y', level: 'must' as const, held };
  return promiseOutcomes({ ...head, families, promises: [promise] }, verdicts, known).get(id);
};

describe('a promise held by rules', () => {
  const held: Held = { by: 'rules', rules: ['a', 'b'] };
  it.each([
    ['kept', [verdict('a', 'pass'), verdict('b', 'skipped')]],
    ['kept', [verdict('a', 'pass'), verdict('b', 'pass')]],
    ['broken', [verdict('a', 'pass'), verdict('b', 'fail')]],
    ['broken', [verdict('a', 'pass'), verdict('a', 'fail')]],
    ['not-exercised', [verdict('a', 'skipped')]],
    ['not-exercised', [verdict('elsewhere', 'fail')]],
  ] as const)('is %s', (expected, verdicts) => {
    expect(outcome(held, verdicts)).toBe(expected);
  });
});

describe('a promise held by the contract', () => {
  const held: Held = { by: 'contract', operations: ['generateContent'] };
  it('follows the contract checks of its operations', () => {
    expect(outcome(held, [verdict('contract/body', 'pass')])).toBe('kept');
    expect(outcome(held, [verdict('contract/body', 'pass'), verdict('contract/status', 'fail')])).toBe(
      'broken',
    );
    expect(outcome(held, [verdict('contract/body', 'fail', 'gemini/embedContent/a')])).toBe('not-exercised');
    expect(outcome(held, [verdict('gemini/rule', 'fail')])).toBe('not-exercised');
    expect(outcome(held, [verdict('contract/body', 'fail', 'no such case')])).toBe('not-exercised');
  });
  it('is not broken by another step of the same case', () => {
    const both = madeCase('both', 'two steps');
    const [step] = both.steps;
    const steps = ['generateContent', 'embedContent'].map((operation) => ({
      ...step,
      name: operation,
      operation,
    }));
    // The made case has one step, so each copy is a whole step.
    const known = new Map([['both', { ...both, steps: steps as unknown as Case['steps'] }]]);
    expect(
      outcome(held, [verdict('contract/body', 'fail', 'both', '/embedContent/response/body')], known),
    ).toBe('not-exercised');
    expect(
      outcome(held, [verdict('contract/body', 'fail', 'both', '/generateContent/response')], known),
    ).toBe('broken');
    expect(outcome(held, [verdict('contract/body', 'fail', 'both', '/response/body')], known)).toBe('broken');
  });
});

describe('a promise of one family among several', () => {
  const told = ['gemini', 'openai-models', 'anthropic'].map((family): [string, Case] => [
    `${family}/listModels/a`,
    { ...madeCase(`${family}/listModels/a`, family), family },
  ]);
  const known = new Map(told);
  const failed = [
    verdict('contract/body', 'fail', 'openai-models/listModels/a'),
    verdict('http/rule', 'fail', 'openai-models/listModels/a'),
    verdict('contract/body', 'pass', 'anthropic/listModels/a'),
    verdict('http/rule', 'pass', 'anthropic/listModels/a'),
  ];
  it.each([
    ['anthropic/models/p', 'kept'],
    ['openai-models/models/p', 'broken'],
    ['openai/models/p', 'broken'],
    ['gemini/models/p', 'not-exercised'],
    ['http/models/p', 'broken'],
  ])('%s is %s, whatever an operation of the same name or a shared rule did in another', (id, expected) => {
    expect(outcome({ by: 'contract', operations: ['listModels'] }, failed, known, id)).toBe(expected);
    expect(outcome({ by: 'rules', rules: ['http/rule'] }, failed, known, id)).toBe(expected);
  });
});

it('is not checkable where nothing holds it', () => {
  expect(outcome({ by: 'nothing', because: 'x' }, [])).toBe('not-checkable');
});
