import type { Level, NamedRule, Provider, PublishedPromise, RuleEntry } from '../model/index.ts';

const STRENGTH: Readonly<Record<Level, number>> = { must: 2, should: 1, may: 0 };

/** The promises that a provider's pages, or those of a provider that it extends, make. */
export const promisesOf = (
  provider: Provider,
  promises: readonly PublishedPromise[],
): readonly PublishedPromise[] =>
  promises.filter((promise) => promise.providers.some((id) => id === 'all' || provider.lineage.includes(id)));

/** A rule as it holds for one provider: the strongest promise of its pages sets level and source, else the rule's own. */
export const settleRule = (rule: NamedRule, promises: readonly PublishedPromise[]): RuleEntry => {
  const naming = promises.filter(({ held }) => held.by === 'rules' && held.rules.includes(rule.id));
  const strongest = naming.reduce<PublishedPromise | undefined>(
    (best, next) => (best === undefined || STRENGTH[next.level] > STRENGTH[best.level] ? next : best),
    undefined,
  );
  return {
    id: rule.id,
    says: rule.says,
    level: strongest?.level ?? rule.level,
    see: strongest?.see ?? rule.see,
  };
};
