import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadProvider, providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import type { Fault } from '../gateway/reply.ts';
import { concerns, folderOf } from '../model/index.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

const files = import.meta.glob<Fault>(['../gateway/varieties/*/*.ts', '!**/_*.ts'], {
  eager: true,
  import: 'default',
});
const varieties = Object.entries(files)
  .map(([path, variety]) => [path.replace(/^.*varieties\/|\.ts$/g, ''), variety] as const)
  .sort(([one], [other]) => (one < other ? -1 : 1));

const specs = builtInSpecs();
// Waiting for an answer that was put off is a part of being right.
const using = {
  specs,
  catalogue: catalogue(),
  effort: 'standard',
  limits: { retryBudgetMs: 60_000 },
} as const;

// What bytes are cut into and how they are spelled has to do with no page: each dialect of the stream once will do.
const ON_THE_WIRE = ['google', 'openai', 'anthropic'];

const providersOf = (id: string, { provider }: Fault): readonly string[] => {
  if (provider !== undefined) return [provider];
  if (id.startsWith('wire/')) return ON_THE_WIRE;
  return providerIds(specs).filter((name) =>
    Object.keys(loadProvider(specs, name).families).some((family) => concerns(folderOf(id), family)),
  );
};

/** What became of one variety, with every provider that it is meant for. */
const tryAll = async (id: string, variety: Fault) => {
  let changed = false;
  const note = (before: unknown, after: unknown): void => {
    changed ||= !isDeepStrictEqual(before, after);
  };
  const watched: Fault = {
    ...variety,
    hear: (call) => {
      const heard = variety.hear?.(call) ?? call;
      note(call, heard);
      return heard;
    },
    answer: (reply, call) => {
      const said = variety.answer?.(reply, call) ?? reply;
      note(reply, said);
      return said;
    },
  };
  const trials = await Promise.all(
    providersOf(id, variety).map((provider) => tryFault(id, watched, { ...using, provider })),
  );
  return {
    changed,
    verdicts: trials.flatMap(({ verdicts, provider }) => verdicts.map((one) => ({ provider, ...one }))),
  };
};

describe('a gateway that is different and right', () => {
  it.each(varieties)('is not accused where it %s', async (id, variety) => {
    const { changed, verdicts } = await tryAll(id, variety);
    const accused = verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked');
    const named = (rule: string): boolean => variety.breaks.includes(rule);
    const wrongly = accused.filter(
      ({ outcome, level, rule }) =>
        outcome === 'blocked' || level === 'must' || (level === 'should' && !named(rule)),
    );
    expect(wrongly.map((verdict) => JSON.stringify(verdict).slice(0, 600))).toEqual([]);
    // What a file names must be there, or the name is out of date.
    expect(variety.breaks.filter((rule) => !accused.some((one) => one.rule === rule))).toEqual([]);
    expect(changed).toBe(true);
  });
});
