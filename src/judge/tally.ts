import type { Case, Contract, Defect, OperationId, RuleId, Selector, Verdict } from '../model/index.ts';
import { type Judgement, type Quiet, ROOT_RULES, type SelectedRule } from './judge-case.ts';

/** What the planned cases could have exercised, kept small: no case is held. */
export interface Reach {
  readonly scenarios: Set<string>;
  readonly operations: Set<OperationId>;
  /** `<operation> <defect>` and `<operation> <variation>`. */
  readonly kinds: Set<string>;
}

/** Follows a run and says at its end what became of the rules that no case judged. */
export interface Tally {
  add(oneCase: Case, judgement: Judgement): void;
  /** One verdict of the whole run for each rule that no case judged. */
  finish(): readonly Verdict[];
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined || Array.isArray(value) ? (value as readonly T[] | undefined) : [value as T];

const noteReach = (reach: Reach, { origin, steps }: Case): void => {
  if (origin.kind === 'scenario') reach.scenarios.add(origin.scenario);
  for (const { operation } of steps) {
    reach.operations.add(operation ?? '');
    if (origin.kind === 'reject') reach.kinds.add(`${operation ?? ''} ${origin.defect}`);
    if (origin.kind === 'accept') reach.kinds.add(`${operation ?? ''} ${origin.variation}`);
  }
};

const reached = (on: Selector, reach: Reach): boolean => {
  if ('scenario' in on) return listed(on.scenario)?.some((id) => reach.scenarios.has(id)) ?? false;
  const operations = listed(on.operation) ?? [...reach.operations];
  const kinds: readonly (Defect | string)[] | undefined =
    listed<string>(on.defect) ?? (on.variation === undefined ? undefined : [on.variation]);
  return operations.some((operation) =>
    kinds === undefined
      ? reach.operations.has(operation)
      : kinds.some((kind) => reach.kinds.has(`${operation} ${kind}`)),
  );
};

/** Operations of a selector that the contract lacks; the rule is skipped where it lacks all of them. */
const unpublished = (on: Selector, contract: Contract): string | undefined => {
  const wanted = 'scenario' in on ? undefined : listed(on.operation);
  if (
    wanted === undefined ||
    wanted.some((id) => contract.operations.some((operation) => operation.id === id))
  )
    return undefined;
  return `${contract.provider} does not publish ${wanted.join(', ')}`;
};

interface Root {
  readonly rule: RuleId;
  readonly case: string;
}

export interface TallyOptions {
  readonly rules: readonly SelectedRule[];
  readonly contract: Contract;
  readonly capabilities: readonly string[];
  readonly effort: string;
  /** Traffic that somebody else recorded: what it did not exercise is counted and said, not red. */
  readonly recorded: boolean;
}

/** Starts to follow a run over one contract. */
export const startTally = (options: TallyOptions): Tally => {
  const { rules, contract, capabilities, effort, recorded } = options;
  const reach: Reach = { scenarios: new Set(), operations: new Set(), kinds: new Set() };
  const judged = new Set<RuleId>();
  const quiet = new Map<RuleId, Quiet & { readonly case: string }>();
  const roots = new Map<OperationId, Root>();

  const rootOf = (on: Selector): Root | undefined =>
    'scenario' in on
      ? undefined
      : (listed(on.operation) ?? [])
          .map((operation) => roots.get(operation))
          .find((root) => root !== undefined);

  const whole = ({ rule, level }: SelectedRule): Verdict => {
    const head = { rule: rule.id, level };
    const skipped = (because: string): Verdict => ({ ...head, outcome: 'skipped', because });
    const missing = rule.needs?.filter((need) => !capabilities.includes(need)) ?? [];
    if (missing.length > 0) return skipped(`the target does not claim ${missing.join(', ')}`);
    const absent = unpublished(rule.on, contract);
    if (absent !== undefined) return skipped(absent);
    const silence = quiet.get(rule.id);
    if (silence?.by !== undefined)
      return {
        ...head,
        outcome: 'blocked',
        because: silence.because,
        by: { rule: silence.by, case: silence.case },
      };
    if (silence !== undefined) return { ...head, outcome: 'inconclusive', because: silence.because };
    if (recorded)
      return { ...head, outcome: 'inconclusive', because: 'no recorded exchange exercised this rule' };
    if (!reached(rule.on, reach)) return skipped(`no case for it at effort ${effort}`);
    const by = rootOf(rule.on);
    const because = by === undefined ? 'no case exercised this rule' : 'no exchange succeeded';
    return { ...head, outcome: 'blocked', because, ...(by === undefined ? {} : { by }) };
  };

  return {
    add(oneCase, judgement) {
      noteReach(reach, oneCase);
      for (const { rule } of judgement.verdicts) judged.add(rule);
      for (const one of judgement.quiet) {
        const known = quiet.get(one.rule);
        if (known === undefined || (known.by !== undefined && one.by === undefined))
          quiet.set(one.rule, { ...one, case: oneCase.id });
      }
      const root = judgement.verdicts.find(
        ({ rule, outcome }) => outcome === 'fail' && ROOT_RULES.includes(rule),
      );
      if (root === undefined) return;
      for (const { operation } of oneCase.steps)
        if (operation !== undefined && !roots.has(operation))
          roots.set(operation, { rule: root.rule, case: oneCase.id });
    },
    finish: () => rules.filter(({ rule }) => !judged.has(rule.id)).map(whole),
  };
};
