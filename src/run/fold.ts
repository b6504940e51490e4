import type {
  Case,
  CaseId,
  Exchange,
  Level,
  Outcome,
  Run,
  RunHead,
  RunRecord,
  RunSummary,
  Verdict,
} from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { countPromises, startLedger } from '../report/promises.ts';
import { isObject, member, parseJson } from '../schema/read.ts';

/** Counts that a summary needs, taken record by record: nothing of a case is held. */
export interface Counter {
  readonly add: (record: RunRecord) => void;
  readonly summary: (end: Pick<RunSummary, 'end' | 'because' | 'endedAt' | 'wallMs'>) => RunSummary;
}

/** Starts to count one run. `unmatched` comes from the reader of a recording. */
export const startCounter = (head: RunHead, unmatched = 0): Counter => {
  const verdicts: Record<Outcome, number> = { pass: 0, fail: 0, blocked: 0, inconclusive: 0, skipped: 0 };
  const failed: Record<Level, number> = { must: 0, should: 0, may: 0 };
  const ledger = startLedger(head);
  let requests = 0;
  let events = 0;
  return {
    add(record) {
      if (record.record === 'exchange') {
        requests += 1;
        events += record.exchange.response?.stream?.length ?? 0;
      }
      if (record.record === 'case') ledger.addCase(record.case);
      if (record.record !== 'verdict') return;
      const { verdict } = record;
      verdicts[verdict.outcome] += 1;
      if (verdict.outcome === 'fail') failed[verdict.level] += 1;
      ledger.addVerdict(verdict);
    },
    summary: (end) => ({
      record: 'summary',
      ...end,
      requests,
      events,
      unmatched,
      verdicts: { ...verdicts },
      failed: { ...failed },
      promises: countPromises(ledger.outcomes()),
      red:
        end.end === 'aborted' ||
        failed.must > 0 ||
        verdicts.blocked > 0 ||
        verdicts.pass + verdicts.fail === 0,
    }),
  };
};

/** Folds records to a run. Without a summary (the process was killed) it makes one that says `interrupted`. */
export const foldRun = (records: Iterable<RunRecord>, file: string): Run => {
  let head: RunHead | undefined;
  let counter: Counter | undefined;
  let summary: RunSummary | undefined;
  const cases = new Map<CaseId, Case>();
  const exchanges = new Map<CaseId, Exchange[]>();
  const verdicts: Verdict[] = [];
  for (const record of records) {
    if (record.record === 'target') {
      head = record;
      counter = startCounter(record);
    }
    counter?.add(record);
    if (record.record === 'case') cases.set(record.case.id, record.case);
    if (record.record === 'exchange')
      exchanges.set(record.case, [...(exchanges.get(record.case) ?? []), record.exchange]);
    if (record.record === 'verdict') verdicts.push(record.verdict);
    if (record.record === 'summary') summary = record;
  }
  if (head === undefined || counter === undefined)
    throw new UnusableInput({
      file,
      place: '1',
      problem: 'the first record is not a target',
      remedy: 'give a run file as concordat run writes it',
    });
  const cutOff = { end: 'interrupted', endedAt: head.startedAt, wallMs: 0 } as const;
  return { head, cases, exchanges, verdicts, summary: summary ?? counter.summary(cutOff) };
};

const KINDS = new Set(['target', 'case', 'exchange', 'verdict', 'summary']);

/** Reads a run file, one record a line; a last line that was cut off is left out. */
export function* readRunFile(text: string, file: string): Iterable<RunRecord> {
  const lines = text.split('\n');
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined && n >= lines.length - 1) return;
    if (!isObject(value) || !KINDS.has(String(member(value, 'record'))))
      throw new UnusableInput({
        file,
        place: String(n + 1),
        problem: 'this line is no record of a run',
        remedy: 'give a run file as concordat run writes it, or a HAR file',
      });
    // The record kind was checked; the members were written by this program.
    yield value as unknown as RunRecord;
  }
}
