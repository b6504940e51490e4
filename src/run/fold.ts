import type {
  Case,
  CaseId,
  Exchange,
  JsonValue,
  Level,
  Outcome,
  Pointer,
  Run,
  RunHead,
  RunRecord,
  RunSummary,
  Verdict,
} from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { countPromises, startLedger } from '../report/promises.ts';
import { member, parseJson, stringOf, valueAt } from '../schema/read.ts';

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

/** What a record must hold for the program to read on; it wrote the rest itself. */
const HOLDS: Readonly<Record<RunRecord['record'], readonly Pointer[]>> = {
  target: ['/target/provider', '/families', '/rules', '/promises', '/mode', '/effort'],
  case: ['/case/id', '/case/origin/kind', '/case/steps'],
  exchange: ['/case', '/exchange/request/url', '/exchange/ending/kind'],
  task: ['/case', '/exchange/request/url', '/exchange/ending/kind'],
  verdict: ['/verdict/rule', '/verdict/outcome', '/verdict/level'],
  summary: ['/end', '/verdicts', '/failed', '/promises'],
};

const FORMAT = 1;

const notRecord = (file: string, line: number, problem: string, remedy: string): UnusableInput =>
  new UnusableInput({ file, place: String(line), problem, remedy });

const recordOf = (value: JsonValue, file: string, line: number): RunRecord => {
  const kind = stringOf(member(value, 'record')) ?? '';
  const holds = Object.hasOwn(HOLDS, kind) ? HOLDS[kind as RunRecord['record']] : undefined;
  const remedy = 'give a run file as concordat run writes it, or a HAR file';
  if (holds === undefined) throw notRecord(file, line, 'this line is no record of a run', remedy);
  if (kind === 'target' && member(value, 'format') !== FORMAT) {
    const format = JSON.stringify(member(value, 'format') ?? null);
    throw notRecord(file, line, `run file format ${format} is unknown`, `this program reads ${FORMAT}`);
  }
  const missing = holds.find((pointer) => valueAt(value, pointer) === undefined);
  if (missing !== undefined)
    throw notRecord(file, line, `this ${kind} record has no ${missing.slice(1)}`, remedy);
  // What is read of a record has just been seen; the rest was written by this program.
  return value as unknown as RunRecord;
};

/** Reads the lines of a run file, one record each; a last line that was cut off is left out. */
export function* readRunFile(lines: Iterable<string>, file: string): Iterable<RunRecord> {
  let n = 0;
  let cutAt: number | undefined;
  for (const line of lines) {
    n += 1;
    if (line.trim() === '') continue;
    if (cutAt !== undefined)
      throw notRecord(file, cutAt, 'this line is not JSON', 'give the file as concordat run wrote it');
    const value = parseJson(line);
    if (value === undefined) cutAt = n;
    else yield recordOf(value, file, n);
  }
}

/**
 * The records without those of the last case where the file ends before its run did: nobody knows whether all
 * of them are there, and half a case would be judged wrongly.
 */
export function* wholeCases(records: Iterable<RunRecord>): Iterable<RunRecord> {
  let held: RunRecord[] = [];
  for (const record of records) {
    const ofCase = record.record === 'exchange' || (record.record === 'verdict' && record.verdict.case);
    if (!ofCase) {
      yield* held;
      held = [];
    }
    if (ofCase || record.record === 'case') held.push(record);
    else yield record;
  }
}
