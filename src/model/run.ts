import type { Case, CaseId, Effort } from './case.ts';
import type { Exchange } from './exchange.ts';
import type { Target } from './provider.ts';
import type { Finding, Held, Level, RuleId, Source } from './rule.ts';

/** One rule's judgement of one case. */
export type Verdict = {
  readonly rule: RuleId;
  /** Absent where the verdict speaks of the whole run (never exercised, skipped). */
  readonly case?: CaseId;
  readonly level: Level;
} & (
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'fail'; readonly findings: readonly Finding[] }
  /** Says nothing about the target's keeping of the promise; red. `by` is the verdict that is the root cause. */
  | {
      readonly outcome: 'blocked';
      readonly because: string;
      readonly by?: { readonly rule: RuleId; readonly case?: CaseId };
    }
  /** A free choice of model or target, after all attempts; amber. */
  | { readonly outcome: 'inconclusive'; readonly because: string }
  /** Only for a capability or operation that the target does not claim, an effort not asked for, or what nobody gave leave to pay for. */
  | {
      readonly outcome: 'skipped';
      readonly because: string;
      /** It takes what is billed, and the run was not given leave to pay. */
      readonly billed?: true;
    }
);

export type Outcome = Verdict['outcome'];

/** A rule as a report shows it, levels and source settled for the run's provider. */
export interface RuleEntry {
  readonly id: RuleId;
  readonly level: Level;
  readonly says: string;
  readonly see: Source;
}

/** A promise as a report shows it. */
export interface PromiseEntry {
  readonly id: string;
  readonly says: string;
  readonly see: Source;
  readonly level: Level;
  readonly held: Held;
}

/** The head of a run file: what was asked, of whom, under which rules. */
export interface RunHead {
  readonly record: 'target';
  readonly format: 1;
  readonly concordat: string;
  readonly startedAt: string;
  readonly target: {
    readonly name: string;
    readonly provider: string;
    readonly baseUrl: string;
    readonly keyFrom: string;
    /** What rules read of the target, so that the file is judged again as it was. */
    readonly models?: Target['models'];
    readonly capabilities?: Target['capabilities'];
    readonly paid?: boolean;
    readonly callbacks?: Target['callbacks'];
  };
  readonly families: readonly { readonly family: string; readonly digest: string }[];
  readonly mode: 'probe' | 'judge';
  readonly effort: Effort;
  readonly seed: number;
  /** The options that it was asked with, as its user gave them, by name; never the key. */
  readonly options?: Readonly<Record<string, string | true>>;
  readonly rules: readonly RuleEntry[];
  readonly promises: readonly PromiseEntry[];
  /** Pages by key: title and address. */
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url?: string }>>;
}

export type PromiseOutcome = 'kept' | 'broken' | 'not-exercised' | 'not-checkable';

/** The foot of a run file. */
export interface RunSummary {
  readonly record: 'summary';
  readonly endedAt: string;
  readonly wallMs: number;
  readonly end: 'finished' | 'interrupted' | 'aborted';
  /** Why it was aborted, in one sentence. */
  readonly because?: string;
  readonly requests: number;
  readonly events: number;
  /** Exchanges of a recording that fit no published operation. */
  readonly unmatched: number;
  readonly verdicts: Readonly<Record<Outcome, number>>;
  /** Failed verdicts by level. */
  readonly failed: Readonly<Record<Level, number>>;
  readonly promises: Readonly<Record<PromiseOutcome, number>>;
  readonly red: boolean;
}

/** One line of a run file each: the stream is the run. */
export type RunRecord =
  | RunHead
  | { readonly record: 'case'; readonly case: Case }
  | { readonly record: 'exchange'; readonly case: CaseId; readonly exchange: Exchange }
  /** Written as soon as something billed was started, so that a run that is broken off can be taken up by its id. */
  | { readonly record: 'task'; readonly case: CaseId; readonly exchange: Exchange }
  | { readonly record: 'verdict'; readonly verdict: Verdict }
  | RunSummary;

/** The records of one run, folded. A run that was killed half-way has no summary in its file; the fold makes one. */
export interface Run {
  readonly head: RunHead;
  readonly cases: ReadonlyMap<CaseId, Case>;
  readonly exchanges: ReadonlyMap<CaseId, readonly Exchange[]>;
  readonly verdicts: readonly Verdict[];
  readonly summary: RunSummary;
}

/** A text that a report format makes of a run. */
export interface ReportFormat {
  /** Name of the file that it is written to, for example `report.html`. */
  readonly file: string;
  readonly says: string;
  readonly render: (run: Run) => string;
}
