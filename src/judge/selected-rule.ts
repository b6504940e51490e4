import type { Case, Level, NamedRule } from '../model/index.ts';

/** A rule and the level that it has for the target's provider. */
export interface SelectedRule {
  readonly rule: NamedRule;
  readonly level: Level;
  /** By family, where pages that speak of some families only set another. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Every scenario that it reads starts something that is billed. */
  readonly billed?: true;
  /** Every scenario that it reads is about callbacks. */
  readonly listens?: true;
}

/** The level that a rule has for one family. */
export const levelIn = ({ level, levels }: SelectedRule, family: string): Level => levels?.[family] ?? level;

interface Indexed {
  readonly scenario: ReadonlyMap<string, readonly SelectedRule[]>;
  readonly reject: readonly SelectedRule[];
  readonly accept: readonly SelectedRule[];
  readonly any: readonly SelectedRule[];
}

const indexes = new WeakMap<readonly SelectedRule[], Indexed>();

/** The rules by what kind of case they speak of: most of them speak of few, and every case asks all of them. */
const indexOf = (rules: readonly SelectedRule[]): Indexed => {
  const known = indexes.get(rules);
  if (known !== undefined) return known;
  const scenario = new Map<string, SelectedRule[]>();
  const reject: SelectedRule[] = [];
  const accept: SelectedRule[] = [];
  const any: SelectedRule[] = [];
  const made = { scenario, reject, accept, any };
  for (const selected of rules) {
    const { on } = selected.rule;
    if ('scenario' in on)
      for (const id of [on.scenario].flat()) scenario.set(id, [...(scenario.get(id) ?? []), selected]);
    else if (on.defect !== undefined) reject.push(selected);
    else if (on.variation !== undefined) accept.push(selected);
    else any.push(selected);
  }
  indexes.set(rules, made);
  return made;
};

/** The rules that may speak of a case of this kind. */
export const concerning = (rules: readonly SelectedRule[], { origin }: Case): readonly SelectedRule[] => {
  const { scenario, reject, accept, any } = indexOf(rules);
  if (origin.kind === 'scenario') return [...any, ...(scenario.get(origin.scenario) ?? [])];
  if (origin.kind === 'reject') return [...any, ...reject];
  return origin.kind === 'accept' ? [...any, ...accept] : any;
};
