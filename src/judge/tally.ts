import {
  type Case,
  type Contract,
  concernsContract,
  folderOf,
  type RuleId,
  type Selector,
  type Target,
  type Verdict,
} from '../model/index.ts';
import { claims } from '../schema/claims.ts';
import { type Judgement, type Quiet, ROOT_RULES } from './judge-case.ts';
import { NOT_ON_THE_LIST } from './model-listed.ts';
import { QUERY_ANSWERED } from './query-answered.ts';
import { speaksOfFamily } from './select.ts';
import { levelIn, type SelectedRule } from './selected-rule.ts';
import type { FamilyEnd } from './whole-run.ts';

/** Follows one family of a run and says at its end what became of the rules that no case judged. */
export interface Tally {
  add(oneCase: Case, judgement: Judgement): void;
  /** Notes a case that was not sent because of what another case found. */
  block(oneCase: Case, by: { readonly rule: RuleId; readonly case: string }): void;
  /** Notes a case that was not sent for a reason that says nothing of the target. */
  leave(oneCase: Case, because: string): void;
  /** Which rules a case of the family judged, and a verdict for each of the others that speak of it. */
  finish(): FamilyEnd;
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined || Array.isArray(value) ? (value as readonly T[] | undefined) : [value as T];

/** What a case may exercise: `<operation>`, `<operation> <defect or variation>`, `<operation> success` or `<operation> error` by what is due. */
const keysOf = ({ origin, steps, expect: whole }: Case): readonly string[] =>
  steps.flatMap(({ operation = '', expect = whole }) => [
    operation,
    `${operation} ${expect === 'accept' ? 'success' : 'error'}`,
    ...(origin.kind === 'reject' ? [`${operation} ${origin.defect}`] : []),
    ...(origin.kind === 'accept' ? [`${operation} ${origin.variation}`] : []),
  ]);

/** All that a run has reached with a case: what the case may exercise, and the scenario that it is. */
const reachedBy = (oneCase: Case): readonly string[] => [
  ...keysOf(oneCase),
  ...(oneCase.origin.kind === 'scenario' ? [oneCase.origin.scenario] : []),
];

/** The keys of the cases that could have exercised a rule, of those that a run has reached. */
const wantedBy = (on: Selector, reach: ReadonlySet<string>, contract: Contract): readonly string[] => {
  if ('scenario' in on) return (listed(on.scenario) ?? []).filter((id) => reach.has(id));
  const streaming = contract.operations.filter((operation) => operation.streaming).map(({ id }) => id);
  const all = on.streaming === true ? streaming : [...reach].filter((key) => /^[^ /]+$/.test(key));
  const kinds = listed<string>(on.defect) ?? listed(on.variation ?? on.status);
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

/** Whether only billed requests exercise a rule that nothing has exercised. */
const isBilled = ({ rule: { on }, billed }: SelectedRule, { operations }: Contract): boolean => {
  if ('scenario' in on) return billed === true;
  const isOf = ({ id }: Contract['operations'][number]): boolean =>
    listed(on.operation)?.includes(id) ?? (on.status === 'success' || on.defect !== undefined);
  const asked = operations.filter(isOf);
  return asked.some(({ paid, streaming }) => paid !== undefined && streaming === (on.streaming === true));
};

/** Of several reasons one that is no other rule's failure, else the first by its words: not by who came first, which differs from run to run. */
const comesBefore = (one: Quiet, other: Quiet): boolean =>
  (one.by === undefined) === (other.by === undefined) ? one.because < other.because : one.by === undefined;

interface Root {
  readonly rule: RuleId;
  readonly case: string;
  /** False where it is no must: what it explains is not red either. */
  readonly red?: boolean;
}

export interface TallyOptions {
  readonly rules: readonly SelectedRule[];
  readonly contract: Contract;
  readonly target: Target;
  readonly effort: string;
  /** Traffic that somebody else recorded: what it did not exercise is counted and said, not red. */
  readonly recorded: boolean;
}

/** Starts to follow a run over one contract. */
export const startTally = (options: TallyOptions): Tally => {
  const { contract, target, effort, recorded } = options;
  const rules = options.rules.filter(
    ({ rule }) =>
      speaksOfFamily(rule, contract.family) &&
      concernsContract(folderOf(rule.id), contract) &&
      (rule.id !== QUERY_ANSWERED.id || contract.operations.some(({ task }) => task !== undefined)),
  );
  const reach = new Set<string>();
  const judged = new Set<RuleId>();
  const quiet = new Map<RuleId, Quiet & { readonly case: string }>();
  const roots = new Map<string, Root>();
  /** Why nothing was decided in each case that reached a key; undefined where one was, or the reasons differ. */
  const doubts = new Map<string, string | undefined>();

  /** What went wrong in every case that could have exercised a rule; undefined where one of them went well. */
  const rootOf = (on: Selector): Root | undefined => {
    const found = wantedBy(on, reach, contract).map((key) => roots.get(key));
    return found.includes(undefined) ? undefined : found[0];
  };

  /** A failed root rule explains all that a case could have exercised; any other failed rule what is due on its refusal. */
  const noteRoots = (oneCase: Case, { verdicts }: Judgement): void => {
    const failed = verdicts.filter(({ outcome }) => outcome === 'fail');
    const root = failed.find(({ rule }) => ROOT_RULES.includes(rule));
    const { origin } = oneCase;
    const about = failed.find(({ rule: id }) =>
      rules.some(
        ({ rule: { id: one, on } }) =>
          one === id &&
          !('scenario' in on) &&
          origin.kind === 'reject' &&
          listed<string>(on.defect)?.includes(origin.defect),
      ),
    );
    const first = root ?? about ?? failed.find(({ level }) => level === 'must') ?? failed[0];
    if (first === undefined) return;
    const red = first.level === 'must';
    const keys = keysOf(oneCase).filter(
      (key) =>
        root !== undefined || key.endsWith(' error') || (oneCase.expect === 'reject' && key.includes(' ')),
    );
    for (const key of keys) if (!roots.has(key)) roots.set(key, { rule: first.rule, case: oneCase.id, red });
  };

  const whole = (selected: SelectedRule): Verdict => {
    const { rule } = selected;
    const head = { rule: rule.id, level: levelIn(selected, contract.family) };
    const skipped = (because: string) => ({ ...head, outcome: 'skipped', because }) as const;
    const missing = rule.needs?.filter((need) => !claims(target, contract.family, need)) ?? [];
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
    // The one free look at a family of tasks showed nothing: what leans on it proves nothing either.
    if (silence !== undefined && rule.id === QUERY_ANSWERED.id && !recorded)
      return { ...head, outcome: 'blocked', because: `no query was answered: ${silence.because}` };
    if (silence !== undefined) return { ...head, outcome: 'inconclusive', because: silence.because };
    if (recorded)
      return { ...head, outcome: 'inconclusive', because: 'no recorded exchange exercised this rule' };
    const keys = wantedBy(rule.on, reach, contract);
    if (keys.length === 0 && !target.paid && isBilled(selected, contract))
      return { ...skipped('it takes what is billed: give --paid'), billed: true };
    if (keys.length === 0 && selected.listens === true && target.callbacks !== 'here')
      return skipped(
        'nobody listens at such an address: give --callbacks, or --callback-url where that will do',
      );
    if (keys.length === 0) return skipped(`no case for it at effort ${effort}`);
    const by = rootOf(rule.on);
    if (by?.red === false)
      return { ...head, outcome: 'inconclusive', because: `no exchange for it: ${by.rule} is broken` };
    if (by !== undefined) {
      const { rule: root, case: found } = by;
      return {
        ...head,
        outcome: 'blocked',
        because: 'no exchange succeeded',
        by: { rule: root, case: found },
      };
    }
    const named = 'scenario' in rule.on ? undefined : listed(rule.on.operation);
    if (
      named?.every((id) => contract.operations.find((one) => one.id === id)?.leansOn !== undefined) === true
    )
      return { ...head, outcome: 'inconclusive', because: 'what it leans on did not come about' };
    const [doubt, ...others] = new Set(keys.flatMap((key) => (doubts.has(key) ? [doubts.get(key)] : [])));
    // What is not listed is rightly not found when it is looked up: nothing is wrong, and nothing was shown.
    if (doubt === NOT_ON_THE_LIST && others.length === 0)
      return { ...head, outcome: 'inconclusive', because: doubt };
    const because =
      doubt === undefined || others.length > 0
        ? 'no case exercised this rule'
        : `no exchange succeeded: ${doubt}`;
    return { ...head, outcome: 'blocked', because };
  };

  const noteReach = (oneCase: Case): void => {
    for (const key of reachedBy(oneCase)) reach.add(key);
  };

  /** A good request that was neither served nor refused, for example because of a rate limit, decides nothing. */
  const noteDoubt = (oneCase: Case, { quiet: silent }: Judgement): void => {
    if (oneCase.origin.kind !== 'accept') return;
    const because = silent.find(({ rule }) => rule === 'contract/status')?.because;
    for (const key of keysOf(oneCase))
      doubts.set(key, doubts.has(key) && doubts.get(key) !== because ? undefined : because);
  };

  return {
    block(oneCase, by) {
      noteReach(oneCase);
      for (const key of reachedBy(oneCase)) if (!roots.has(key)) roots.set(key, by);
    },
    leave(oneCase, because) {
      noteReach(oneCase);
      for (const key of reachedBy(oneCase)) doubts.set(key, because);
    },
    add(oneCase, judgement) {
      noteReach(oneCase);
      noteDoubt(oneCase, judgement);
      for (const { rule } of judgement.verdicts) judged.add(rule);
      for (const one of judgement.quiet) {
        const known = quiet.get(one.rule);
        if (known === undefined || comesBefore(one, known)) quiet.set(one.rule, { ...one, case: oneCase.id });
      }
      noteRoots(oneCase, judgement);
    },
    finish: () => ({
      family: contract.family,
      judged,
      left: rules.filter(({ rule }) => !judged.has(rule.id)).map(whole),
    }),
  };
};
