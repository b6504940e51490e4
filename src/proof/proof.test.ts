import { describe, expect, it } from 'vitest';
import { providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { faults } from '../gateway/faults.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

const using = { specs: builtInSpecs(), catalogue: catalogue() };

describe('a gateway without a fault', () => {
  it.each(providerIds(using.specs).map((id) => [id] as const))('is not accused as %s', async (provider) => {
    const trial = await tryFault('none', undefined, { ...using, provider });
    const accused = trial.verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked');
    expect(accused.map((verdict) => JSON.stringify(verdict))).toEqual([]);
    const passed = trial.verdicts.filter(({ outcome }) => outcome === 'pass').length;
    const quiet = trial.verdicts.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'skipped');
    console.info(
      `${provider}: ${passed} passed, ${quiet.length} rules quiet\n${quiet
        .map(
          (verdict) => `  ${verdict.outcome} ${verdict.rule}: ${'because' in verdict ? verdict.because : ''}`,
        )
        .join('\n')}`,
    );
  });
});

describe('each fault turns red exactly the rules that it names', () => {
  it.each([...faults()].map(([id, fault]) => [id, fault] as const))('%s', async (id, fault) => {
    const trial = await tryFault(id, fault, using);
    const why = trial.verdicts.filter(({ outcome }) => outcome === 'fail').slice(0, 20);
    expect(trial.red, why.map((verdict) => JSON.stringify(verdict)).join('\n')).toEqual(trial.named);
  });
});

describe('the rules', () => {
  it('are each broken by a fault', () => {
    const named = new Set([...faults().values()].flatMap(({ breaks }) => breaks));
    const all = [...CONTRACT_RULES, ...using.catalogue.rules].map(({ id }) => id);
    expect(all.filter((id) => !named.has(id))).toEqual([]);
    expect([...named].filter((id) => !all.includes(id))).toEqual([]);
  });
});
