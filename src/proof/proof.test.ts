import { describe, expect, it } from 'vitest';
import { providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { faults } from '../gateway/faults.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

const using = { specs: builtInSpecs(), catalogue: catalogue() };

describe('a gateway without a fault', () => {
  const asked = providerIds(using.specs).flatMap((id) => [[id, true] as const, [id, false] as const]);
  it.each(asked)('is not accused as %s, with leave to pay: %s', async (provider, paid) => {
    const trial = await tryFault('none', undefined, { ...using, provider, paid });
    const accused = trial.verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked');
    expect(accused.map((verdict) => JSON.stringify(verdict))).toEqual([]);
    const passed = trial.verdicts.filter(({ outcome }) => outcome === 'pass').length;
    const quiet = trial.verdicts.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'skipped');
    console.info(
      `${provider}${paid ? '' : ', unpaid'}: ${passed} passed, ${quiet.length} rules quiet\n${quiet
        .map(
          (verdict) => `  ${verdict.outcome} ${verdict.rule}: ${'because' in verdict ? verdict.because : ''}`,
        )
        .join('\n')}`,
    );
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
