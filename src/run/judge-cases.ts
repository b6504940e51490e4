import { type CaseEvidence, judgeCase } from '../judge/judge-case.ts';
import type { SelectedRule } from '../judge/selected-rule.ts';
import { startTally } from '../judge/tally.ts';
import { type FamilyEnd, wholeRun } from '../judge/whole-run.ts';
import type { Case, Contract, Exchange, RunHead, RunSummary, Target, Verdict } from '../model/index.ts';
import { startCounter } from './fold.ts';
import { controlOf, type Footing, firstBilled, footingAtStart, footingOf, isBilled } from './footing.ts';
import { listingFirst, startListedModels } from './listed-models.ts';
import type { Emit } from './run.ts';
import { startSpent } from './spent.ts';

/** One case and all that was exchanged for it. */
export interface ToldCase {
  readonly case: Case;
  readonly exchanges: readonly Exchange[];
}

export interface JudgeCasesOptions {
  readonly head: RunHead;
  readonly rules: readonly SelectedRule[];
  readonly target: Target;
  readonly contracts: readonly Contract[];
  /** Controls before what leans on them. */
  readonly told: readonly ToldCase[];
  /** Recorded exchanges that fit no published operation. */
  readonly unmatched: number;
  /** What official clients said while the target was there; it stands. */
  readonly kept?: readonly Verdict[];
  readonly end: Pick<RunSummary, 'end' | 'because' | 'endedAt' | 'wallMs'>;
  readonly emit: Emit;
}

/** What is billed is settled last in a run, and leant on first: here it comes first, and whatever leans on another after that. */
const leantOnFirst = (told: readonly ToldCase[]): readonly ToldCase[] => {
  const byId = new Map(told.map((one) => [one.case.id, one]));
  const ordered = new Set<ToldCase>();
  const visited = new Set<ToldCase>();
  const visit = (one: ToldCase): void => {
    // A file may have been written by anybody, in circles too.
    if (visited.has(one)) return;
    visited.add(one);
    const control = byId.get(one.case.control ?? '');
    if (control !== undefined) visit(control);
    ordered.add(one);
  };
  const started = told.filter(({ case: one, exchanges }) => isBilled(one) && exchanges.length > 0);
  for (const one of [...started, ...told]) visit(one);
  return [...ordered];
};

/** Judges exchanges that are there already and emits the records of a run: the same rules give the same verdicts. */
export const judgeCases = async (options: JudgeCasesOptions): Promise<RunSummary> => {
  const { head, rules, target, told } = options;
  const counter = startCounter(head, options.unmatched);
  const emit: Emit = (record) => {
    counter.add(record);
    return options.emit(record);
  };
  await emit(head);
  const inOrder = leantOnFirst(told);
  const failed = new Map<string, Footing | undefined>();
  const contracts = listingFirst(options.contracts);
  const listed = startListedModels(contracts);
  // What was held back is told by its having no exchange; why, by what was taken before.
  const spent = startSpent(target, 1);
  const ends: FamilyEnd[] = [];
  for (const contract of contracts) {
    const recorded = head.mode === 'judge';
    const pioneers = new Set(['']);
    const tally = startTally({ rules, contract, target, effort: head.effort, recorded });
    for (const { case: oneCase, exchanges } of inOrder) {
      if (oneCase.family !== contract.family || oneCase.origin.kind === 'client') continue;
      const model = listed.unlisted(contract, oneCase) ?? '';
      const lackedBy = listed.lackedBy(contract, model);
      const blame =
        lackedBy === undefined
          ? spent.blame(contract, oneCase)
          : { rule: 'contract/model-listed', case: lackedBy };
      if (exchanges.length === 0 && blame !== undefined && head.mode === 'probe') {
        // It was never sent: the target does not have its model, or took another wrong request for a good one.
        tally.block(oneCase, blame);
        failed.set(oneCase.id, { kind: 'failed', root: blame.rule, by: blame.case });
        await emit({ record: 'case', case: oneCase });
        continue;
      }
      const sent = failed.has(oneCase.control ?? '');
      const control = controlOf(oneCase.control, sent ? failed.get(oneCase.control ?? '') : 'not sent');
      const names = listed.of(contract, oneCase);
      const told: CaseEvidence = { case: oneCase, exchanges, contract, target, ...control };
      const judgement = judgeCase(rules, { ...told, ...(names && { listed: names }) });
      listed.note(contract, oneCase, exchanges);
      spent.note(contract, oneCase, exchanges, judgement);
      const first = firstBilled(oneCase, exchanges);
      const evidence = { ...told, ...(names && { listed: names }) };
      const footing =
        first === undefined ? footingOf(judgement, exchanges) : footingAtStart(rules, evidence, first);
      // In the run, all others that ask for this model waited for the first that was sent.
      if (!pioneers.has(model)) listed.settle(contract, model, oneCase.id, footing);
      pioneers.add(model);
      failed.set(oneCase.id, footing);
      tally.add(oneCase, judgement);
      await emit({ record: 'case', case: oneCase });
      for (const exchange of exchanges) await emit({ record: 'exchange', case: oneCase.id, exchange });
      for (const verdict of judgement.verdicts) await emit({ record: 'verdict', verdict });
    }
    ends.push(tally.finish());
  }
  // A run that did not come to its end says nothing about what it did not exercise.
  if (options.end.end === 'finished')
    for (const verdict of wholeRun(ends)) await emit({ record: 'verdict', verdict });
  const { kept = [] } = options;
  for (const { case: oneCase } of told)
    if (oneCase.origin.kind === 'client') await emit({ record: 'case', case: oneCase });
  for (const verdict of kept) await emit({ record: 'verdict', verdict });
  const summary = counter.summary(options.end);
  await options.emit(summary);
  return summary;
};
