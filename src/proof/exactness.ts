import { describe, expect, it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import { faults } from '../gateway/faults.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

/** How the faults are shared out among the test files, which run beside each other: by the folder that an id begins with. */
const SHARES = {
  gemini: (id: string) => id.startsWith('gemini/'),
  openai: (id: string) => /^openai(-chat|-responses)?\//.test(id),
  anthropic: (id: string) => id.startsWith('anthropic/'),
} as const;

/** A share of the faults; `others` are those of no other share. */
export type Share = keyof typeof SHARES | 'others';

const isIn = (share: Share, id: string): boolean =>
  share === 'others' ? !Object.values(SHARES).some((has) => has(id)) : SHARES[share](id);

/** Declares the tests of one share: each fault turns red exactly the rules that it names. */
export const proveExact = (share: Share): void => {
  const using = { specs: builtInSpecs(), catalogue: catalogue() };
  const own = [...faults()].filter(([id]) => isIn(share, id));
  describe('each fault turns red exactly the rules that it names', () => {
    it.each(own)('%s', async (id, fault) => {
      const trial = await tryFault(id, fault, using);
      const why = trial.verdicts.filter(({ outcome }) => outcome === 'fail').slice(0, 20);
      expect(trial.red, why.map((verdict) => JSON.stringify(verdict)).join('\n')).toEqual(trial.named);
    });
  });
};
