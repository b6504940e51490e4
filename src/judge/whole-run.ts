import type { RuleId, Verdict } from '../model/index.ts';

/** What one family of a run leaves to be said at its end. */
export interface FamilyEnd {
  readonly family: string;
  /** Rules that a case of this family judged. */
  readonly judged: ReadonlySet<RuleId>;
  /** A verdict without a case for each other rule that speaks of the family. */
  readonly left: readonly Verdict[];
}

type Silent = Exclude<Verdict, { readonly outcome: 'pass' | 'fail' }>;

/** A verdict of the whole run and the families for which it holds. */
interface Left {
  readonly verdict: Silent;
  readonly families: readonly string[];
}

const silentOf = (verdict: Verdict): readonly Silent[] =>
  verdict.outcome === 'pass' || verdict.outcome === 'fail' ? [] : [verdict];

const sameReason = (one: Silent, other: Silent): boolean =>
  one.because === other.because &&
  (one.outcome !== 'blocked' ||
    other.outcome !== 'blocked' ||
    (one.by?.rule === other.by?.rule && one.by?.case === other.by?.case));

/** Verdicts with one reason as one, in the order in which the reasons came. */
const byReason = (all: readonly Left[]): readonly Left[] => {
  const merged: { readonly verdict: Silent; readonly families: string[] }[] = [];
  for (const { verdict, families } of all) {
    const known = merged.find((one) => sameReason(one.verdict, verdict));
    if (known === undefined) merged.push({ verdict, families: [...families] });
    else known.families.push(...families);
  }
  return merged;
};

/** The reason, after the names of its families where it does not hold for all that the rule speaks of. */
const reasonOf = ({ verdict, families }: Left, speaking: number): string =>
  families.length === speaking ? verdict.because : `${families.join(', ')}: ${verdict.because}`;

/** What is said of one rule: each root cause that blocks it, else why it has nothing to say, once. */
const said = (all: readonly Left[], speaking: number): readonly Verdict[] => {
  const of = (outcome: Silent['outcome']) =>
    byReason(all.filter(({ verdict }) => verdict.outcome === outcome));
  const blocked = of('blocked');
  if (blocked.length > 0) return blocked.map((one) => ({ ...one.verdict, because: reasonOf(one, speaking) }));
  const inconclusive = of('inconclusive');
  const quiet = inconclusive.length > 0 ? inconclusive : all.length === speaking ? of('skipped') : [];
  const [first] = quiet;
  if (first === undefined) return [];
  return [{ ...first.verdict, because: quiet.map((one) => reasonOf(one, speaking)).join('; ') }];
};

/**
 * The verdicts of the whole run from what each family leaves: a rule that a case judged in one family is skipped in
 * none, and one that nothing judged is said once, with the families that differ by name.
 */
export const wholeRun = (ends: readonly FamilyEnd[]): readonly Verdict[] => {
  const left = new Map<RuleId, readonly Left[]>();
  for (const { family, left: verdicts } of ends)
    for (const verdict of verdicts.flatMap(silentOf))
      left.set(verdict.rule, [...(left.get(verdict.rule) ?? []), { verdict, families: [family] }]);
  return [...left].flatMap(([rule, all]) =>
    said(all, all.length + ends.filter(({ judged }) => judged.has(rule)).length),
  );
};
