import type { Outcome, RuleEntry, RuleId, Run, Verdict } from '../model/index.ts';

/** A red verdict that is its own root cause, and the verdicts that are blocked because of it. */
export interface RedLine {
  readonly verdict: Verdict;
  readonly drags: readonly Verdict[];
}

/** All verdicts of one rule, with those that are red by themselves. */
export interface RuleGroup {
  readonly rule: RuleEntry;
  readonly verdicts: readonly Verdict[];
  readonly red: readonly RedLine[];
}

/** Red: failed at level must, or blocked. */
export const isRed = (verdict: Verdict): boolean =>
  verdict.outcome === 'blocked' || (verdict.outcome === 'fail' && verdict.level === 'must');

/** The folder of a rule: the published page that it belongs to. */
export const pageOf = (rule: RuleId): string => rule.slice(0, Math.max(0, rule.lastIndexOf('/'))) || rule;

type Find = (by: { readonly rule: RuleId; readonly case?: string }) => Verdict | undefined;

const keyOf = (rule: RuleId, id: string | undefined): string => `${rule}\n${id ?? ''}`;

const finder = (verdicts: readonly Verdict[]): Find => {
  const exact = new Map<string, Verdict>();
  const firstRed = new Map<RuleId, Verdict>();
  for (const verdict of verdicts) {
    exact.set(keyOf(verdict.rule, verdict.case), verdict);
    if (isRed(verdict) && !firstRed.has(verdict.rule)) firstRed.set(verdict.rule, verdict);
  }
  return (by) =>
    exact.get(keyOf(by.rule, by.case)) ?? (by.case === undefined ? firstRed.get(by.rule) : undefined);
};

const rootOf = (verdict: Verdict, find: Find): Verdict => {
  const seen = new Set([verdict]);
  let here = verdict;
  while (here.outcome === 'blocked' && here.by !== undefined) {
    const next = find(here.by);
    if (next === undefined) break;
    // Blocked in a circle: nobody is the root, so it stands for itself.
    if (seen.has(next)) return verdict;
    seen.add(next);
    here = next;
  }
  return isRed(here) ? here : verdict;
};

/** For each red verdict the one that is to be blamed: itself, or the root that blocks it, over any number of steps. */
export const rootCauses = (verdicts: readonly Verdict[]): ReadonlyMap<Verdict, Verdict> => {
  const find = finder(verdicts);
  return new Map(verdicts.filter(isRed).map((verdict) => [verdict, rootOf(verdict, find)]));
};

const redLines = (verdicts: readonly Verdict[]): ReadonlyMap<Verdict, Verdict[]> => {
  const lines = new Map<Verdict, Verdict[]>();
  for (const [verdict, root] of rootCauses(verdicts)) {
    const drags = lines.get(root) ?? [];
    lines.set(root, drags);
    if (root !== verdict) drags.push(verdict);
  }
  return lines;
};

const URGENCY: readonly ((group: RuleGroup) => boolean)[] = [
  ({ red }) => red.some(({ verdict }) => verdict.outcome === 'fail'),
  ({ red }) => red.length > 0,
  ({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'fail'),
  // Blocked by another rule's failure alone.
  ({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'blocked'),
  ({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'inconclusive'),
  ({ verdicts }) => verdicts.some(({ outcome }) => outcome === 'pass'),
];

const rank = (group: RuleGroup): number => {
  const first = URGENCY.findIndex((speaks) => speaks(group));
  return first < 0 ? URGENCY.length : first;
};

/** Every rule with its verdicts, the most urgent first, else in the order of the run's head. */
export const groupByRule = (run: Run): readonly RuleGroup[] => {
  const byRule = new Map<RuleId, Verdict[]>(run.head.rules.map(({ id }) => [id, []]));
  for (const verdict of run.verdicts) {
    const known = byRule.get(verdict.rule);
    if (known === undefined) byRule.set(verdict.rule, [verdict]);
    else known.push(verdict);
  }
  const lines = redLines(run.verdicts);
  const entries = new Map(run.head.rules.map((rule) => [rule.id, rule]));
  const groups = [...byRule].map(([id, verdicts]): RuleGroup => {
    const unknown: RuleEntry = { id, level: verdicts[0]?.level ?? 'must', says: id, see: '' };
    const red = verdicts.flatMap((verdict) => {
      const drags = lines.get(verdict);
      return drags === undefined ? [] : [{ verdict, drags }];
    });
    return { rule: entries.get(id) ?? unknown, verdicts, red };
  });
  return groups.sort((one, other) => rank(one) - rank(other));
};

/** How often each outcome stands among the verdicts. */
export const countOutcomes = (verdicts: readonly Verdict[]): Readonly<Record<Outcome, number>> => {
  const counts = { pass: 0, fail: 0, blocked: 0, inconclusive: 0, skipped: 0 };
  for (const { outcome } of verdicts) counts[outcome] += 1;
  return counts;
};
