import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Run, RunRecord } from '../../model/index.ts';
import { UnusableInput } from '../../model/index.ts';
import { foldRun, readRunFile } from '../../run/fold.ts';
import { prepareRun } from '../../run/head.ts';
import { judgeCases } from '../../run/judge-cases.ts';
import { readRecording } from '../../run/recording.ts';
import type { Emit } from '../../run/run.ts';
import { checkFormats, exitOf, openRunFile, printRun, writeReports } from '../output.ts';
import { type Settled, settle, type TargetFlags } from '../settle.ts';

export interface JudgeFlags extends TargetFlags {
  readonly out: string;
  readonly report?: readonly string[];
  readonly strict?: boolean;
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UnusableInput({
      file,
      problem: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
      remedy: 'give a run file (.jsonl) or a HAR file',
    });
  }
};

const isRunFile = (text: string): boolean => /^\s*\{"record":"target"/.test(text);

/** A HAR file as judged by the target's contracts: entries that fit none are counted. */
const judgeHar = async (text: string, file: string, settled: Settled, emit: Emit): Promise<void> => {
  const now = new Date().toISOString();
  const read = settled.contracts.map((contract) => readRecording(text, basename(file), contract));
  const unmatched = Math.min(...read.map((one) => one.unmatched));
  const asked = { keyFrom: 'none', mode: 'judge', effort: 'full', seed: 0, startedAt: now } as const;
  await judgeCases({
    ...settled,
    ...prepareRun({ ...settled, ...asked }),
    told: read.flatMap((one) => one.recorded),
    unmatched,
    end: { end: 'finished', endedAt: now, wallMs: 0 },
    emit,
  });
};

/** A run file as it was judged, with the rules that it names. */
const judgeRun = async (before: Run, settled: Settled, emit: Emit): Promise<void> => {
  const { head, cases, exchanges, summary } = before;
  const named = new Set(head.rules.map(({ id }) => id));
  const wants = (id: string): boolean => named.has(id) && settled.wants(id);
  const prepared = prepareRun({
    ...settled,
    ...head,
    keyFrom: head.target.keyFrom,
    target: settled.target,
    wants,
  });
  await judgeCases({
    ...settled,
    rules: prepared.rules,
    head: { ...prepared.head, target: head.target },
    told: [...cases.values()].map((one) => ({ case: one, exchanges: exchanges.get(one.id) ?? [] })),
    unmatched: summary.unmatched,
    end: summary,
    emit,
  });
};

const say = (run: Run): void => {
  const { summary } = run;
  const judged = summary.verdicts.pass + summary.verdicts.fail;
  process.stdout.write(
    `judged ${summary.requests} exchanges (${summary.unmatched} fit no published operation), ${summary.events} events, ${judged} verdicts\n`,
  );
};

/** `concordat judge`: a run file again, or a HAR of traffic that somebody recorded. */
export const judge = async (files: readonly string[], flags: JudgeFlags): Promise<void> => {
  checkFormats(flags.report ?? []);
  let exit = 0;
  for (const path of files) {
    const text = readText(path);
    const folder = files.length === 1 ? flags.out : `${flags.out}/${basename(path)}`;
    const records: RunRecord[] = [];
    const file = openRunFile(folder);
    const emit: Emit = (record) => {
      records.push(record);
      return file.emit(record);
    };
    if (isRunFile(text)) {
      const before = foldRun(readRunFile(text, path), path);
      const provider = flags.provider ?? before.head.target.provider;
      await judgeRun(before, await settle({ ...flags, provider }, before.head.target.baseUrl), emit);
    } else await judgeHar(text, path, await settle(flags, 'https://recorded.invalid'), emit);
    await file.close();
    const run = foldRun(records, path);
    const paths = await writeReports(run, folder, flags.report ?? ['html']);
    printRun(run);
    say(run);
    process.stdout.write([file.path, ...paths].map((written) => `wrote ${written}\n`).join(''));
    exit = Math.max(exit, exitOf(run.summary, flags.strict === true));
  }
  process.exitCode = exit;
};
