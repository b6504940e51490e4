import type { Case, Contract, RuleId, Selector, Verdict } from '../model/index.ts';
import { type Judgement, type Quiet, ROOT_RULES, type SelectedRule } from './judge-case.ts';
import { speaksOfFamily } from './select.ts';

/** Follows a run and says at its end what became of the rules that no case judged. */
export interface Tally {
  add(oneCase: Case, judgement: Judgement): void;
  /** Notes a case that was not sent because of what another case found. */
  block(oneCase: Case, by: { readonly rule: RuleId; readonly case: string }): void;
  /** One verdict of the whole run for each rule that no case judged. */
  finish(): readonly Verdict[];
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined || Array.isArray(value) ? (value as readonly T[] | undefined) : [value as T];

/** What a case may exercise: `<operation>`, `<operation> <defect or variation>`, `<operation> error` where a refusal is due. */
const keysOf = ({ origin, steps, expect: whole }: Case): readonly string[] =>
  steps.flatMap(({ operation = '', expect = whole }) => [
    operation,
    ...(expect === 'accept' ? [] : [`${operation} error`]),
    ...(origin.kind === 'reject' ? [`${operation} ${origin.defect}`] : []),
    ...(origin.kind === 'accept' ? [`${operation} ${origin.variation}`] : []),
  ]);

/** The keys of the cases that could have exercised a rule, of those that a run has reached. */
const wantedBy = (on: Selector, reach: ReadonlySet<string>, contract: Contract): readonly string[] => {
  if ('scenario' in on) return (listed(on.scenario) ?? []).filter((id) => reach.has(id));
  const streaming = contract.operations.filter((operation) => operation.streaming).map(({ id }) => id);
  const all = on.streaming === true ? streaming : [...reach].filter((key) => /^[^ /]+$/.test(key));
  const kinds =
    listed<string>(on.defect) ?? listed(on.variation ?? (on.status === 'error' ? 'error' : undefined));
  return (listed(on.operation) ?? all)
    .flatMap((operation) => kinds?.map((kind) => `${operation} ${kind}`) ?? [operation])
    .filter((key) => reach.has(key));
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
  const { contract, capabilities, effort, recorded } = options;
  const rules = options.rules.filter(({ rule }) => speaksOfFamily(rule, contract.family));
  const reach = new Set<string>();
  const judged = new Set<RuleId>();
  const quiet = new Map<RuleId, Quiet & { readonly case: string }>();
  const roots = new Map<string, Root>();

  /** What went wrong in every case that could have exercised a rule; undefined where one of them went well. */
  const rootOf = (on: Selector): Root | undefined => {
    const found = wantedBy(on, reach, contract).map((key) => roots.get(key));
    return found.includes(undefined) ? undefined : found[0];
  };

  /** A failed root rule explains all that a case could have exercised; any other failed rule what is due on its refusal. */
  const noteRoots = (oneCase: Case, { verdicts }: Judgement): void => {
    const failed = verdicts.filter(({ outcome }) => outcome === 'fail');
    const root = failed.find(({ rule }) => ROOT_RULES.includes(rule));
    const first = root ?? failed.find(({ level }) => level === 'must') ?? failed[0];
    if (first === undefined) return;
    const keys = keysOf(oneCase).filter(
      (key) => root !== undefined || (oneCase.expect === 'reject' && key.includes(' ')),
    );
    for (const key of keys) if (!roots.has(key)) roots.set(key, { rule: first.rule, case: oneCase.id });
  };

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
    if (wantedBy(rule.on, reach, contract).length === 0) return skipped(`no case for it at effort ${effort}`);
    const by = rootOf(rule.on);
    const because = by === undefined ? 'no case exercised this rule' : 'no exchange succeeded';
    return { ...head, outcome: 'blocked', because, ...(by === undefined ? {} : { by }) };
  };

  const noteReach = (oneCase: Case): void => {
    for (const key of keysOf(oneCase)) reach.add(key);
    if (oneCase.origin.kind === 'scenario') reach.add(oneCase.origin.scenario);
  };

  return {
    block(oneCase, by) {
      noteReach(oneCase);
      const keys = [
        ...keysOf(oneCase),
        ...(oneCase.origin.kind === 'scenario' ? [oneCase.origin.scenario] : []),
      ];
      for (const key of keys) if (!roots.has(key)) roots.set(key, by);
    },
    add(oneCase, judgement) {
      noteReach(oneCase);
      for (const { rule } of judgement.verdicts) judged.add(rule);
      for (const one of judgement.quiet) {
        const known = quiet.get(one.rule);
        if (known === undefined || (known.by !== undefined && one.by === undefined))
          quiet.set(one.rule, { ...one, case: oneCase.id });
      }
      noteRoots(oneCase, judgement);
    },
    finish: () => rules.filter(({ rule }) => !judged.has(rule.id)).map(whole),
  };
};
