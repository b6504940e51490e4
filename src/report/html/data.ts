import type {
  Case,
  CaseId,
  Exchange,
  Held,
  Level,
  PromiseOutcome,
  Run,
  RunHead,
  RunSummary,
} from '../../model/index.ts';
import { tokensOf } from '../../schema/read.ts';
import { groupByRule, pageOf, type RuleGroup } from '../grouping.ts';
import { duration } from '../plain.ts';
import { promiseOutcomes } from '../promises.ts';
import { reproduceCommand } from '../reproduce.ts';
import { headline, unpaidSentence } from '../sentences.ts';
import { type ShownSource, shownSource } from '../source.ts';
import { type Totals, totalsOf } from '../totals.ts';
import { exchangesOf, findingsOf } from '../where.ts';
import { type Cuts, cutsFor, type ExchangeView, exchangeView, plainCutsFor } from './exchange.ts';
import { type VerdictView, verdictViews } from './verdicts.ts';

export interface RuleView {
  readonly id: string;
  readonly level: Level;
  readonly says: string;
  readonly see: ShownSource;
  readonly family: string;
  readonly page: string;
  readonly again: string;
}

export interface CaseView {
  readonly id: CaseId;
  readonly title: string;
  readonly expect?: 'accept' | 'reject';
  readonly why?: string;
  readonly control?: CaseId;
  readonly exchanges: readonly ExchangeView[];
  /** How many more there are that the page does not show. */
  readonly more?: number;
}

export interface PromiseView {
  readonly id: string;
  readonly says: string;
  readonly level: Level;
  readonly see: ShownSource;
  readonly held: Held;
  readonly outcome: PromiseOutcome;
}

/** All that the page shows, as it is embedded in the file; each exchange stands there once. */
export interface ReportData {
  readonly head: Pick<
    RunHead,
    'concordat' | 'startedAt' | 'target' | 'families' | 'mode' | 'effort' | 'seed'
  >;
  readonly summary: RunSummary;
  readonly headline: string;
  readonly again: string;
  readonly took: string;
  readonly totals: Totals;
  /** What was not tried because it is billed. */
  readonly unpaid?: string;
  readonly rules: readonly RuleView[];
  readonly promises: readonly PromiseView[];
  readonly cases: readonly CaseView[];
  readonly verdicts: readonly VerdictView[];
}

const why = ({ origin }: Case): string => {
  switch (origin.kind) {
    case 'accept':
      return `${origin.variation} request${origin.at === undefined ? '' : ` about ${origin.at}`}`;
    case 'reject':
      return `wrong in one thing: ${origin.defect}${origin.at === undefined ? '' : ` at ${origin.at}`}`;
    case 'scenario':
      return `scenario ${origin.scenario}`;
    case 'recorded':
      return `recorded in ${origin.file}, entry ${origin.entry}`;
    case 'client':
      return `sent by ${origin.client} ${origin.version}`;
  }
};

/** Exchanges of one case that the page shows: a task may be asked for hundreds of times. */
const MOST_EXCHANGES = 40;

/** The first and the last, and those that findings name. */
const shownOf = (exchanges: readonly Exchange[], named: ReadonlySet<string>): readonly Exchange[] =>
  exchanges.filter(
    ({ step }, n) => n < MOST_EXCHANGES / 2 || n >= exchanges.length - MOST_EXCHANGES / 2 || named.has(step),
  );

const caseView = (run: Run, id: CaseId, cuts: Cuts, named: ReadonlySet<string>): CaseView => {
  const planned = run.cases.get(id);
  const all = exchangesOf(run, id);
  const shown = shownOf(all, named);
  const share = Math.max(1, shown.length / 5);
  const own = { ...cuts, bodyLength: Math.floor(cuts.bodyLength / share) };
  const exchanges = shown.map((exchange) => exchangeView(exchange, shown.length > 5 ? own : cuts));
  const left = all.length - shown.length;
  const more = left > 0 ? { more: left } : {};
  if (planned === undefined) return { id, title: id, exchanges, ...more };
  const { title, expect, control } = planned;
  return {
    id,
    title,
    expect,
    why: why(planned),
    ...(control === undefined ? {} : { control }),
    exchanges,
    ...more,
  };
};

const caseViews = (run: Run, ids: readonly CaseId[]): readonly CaseView[] => {
  const talked = run.verdicts.flatMap((verdict) => (verdict.outcome === 'pass' ? [] : (verdict.case ?? [])));
  const wrong = new Set(talked);
  const cuts = cutsFor(wrong.size);
  const plain = plainCutsFor(ids.length);
  const named = new Map<CaseId, Set<string>>();
  for (const verdict of run.verdicts) {
    const steps = named.get(verdict.case ?? '') ?? new Set<string>();
    named.set(verdict.case ?? '', steps);
    for (const { at } of findingsOf(verdict)) steps.add(tokensOf(at)[0] ?? '');
  }
  const none = new Set<string>();
  return ids.map((id) => caseView(run, id, wrong.has(id) ? cuts : plain, named.get(id) ?? none));
};

const ruleView = (run: Run, { rule }: RuleGroup): RuleView => ({
  id: rule.id,
  level: rule.level,
  says: rule.says,
  see: shownSource(run.head, rule.see),
  family: rule.id.split('/')[0] ?? rule.id,
  page: pageOf(rule.id),
  again: reproduceCommand(run.head, rule.id),
});

/** Makes the data of the page; long bodies are cut, shorter where nothing is wrong with their case. */
export const reportData = (run: Run): ReportData => {
  const { concordat, startedAt, target, families, mode, effort, seed } = run.head;
  const totals = totalsOf(run);
  const groups = groupByRule(run);
  const unpaid = unpaidSentence(totals);
  const outcomes = promiseOutcomes(run.head, run.verdicts, run.cases);
  const ids = [...new Set(run.verdicts.flatMap((verdict) => verdict.case ?? []))];
  return {
    head: { concordat, startedAt, target, families, mode, effort, seed },
    summary: run.summary,
    headline: headline(run, totals),
    again: reproduceCommand(run.head),
    took: duration(run.summary.wallMs),
    totals,
    ...(unpaid !== undefined && { unpaid }),
    rules: groups.map((group) => ruleView(run, group)),
    promises: run.head.promises.map(({ see, ...promise }) => ({
      ...promise,
      see: shownSource(run.head, see),
      outcome: outcomes.get(promise.id) ?? 'not-exercised',
    })),
    cases: caseViews(run, ids),
    verdicts: verdictViews(run, groups, new Map(ids.map((id, n) => [id, n]))),
  };
};
