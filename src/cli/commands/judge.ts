import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { providerIds } from '../../contract/provider.ts';
import { type Run, type RunHead, type RunRecord, type Target, UnusableInput } from '../../model/index.ts';
import { isClientRule } from '../../run/clients.ts';
import { foldRun, readRunFile, wholeCases } from '../../run/fold.ts';
import { prepareRun } from '../../run/head.ts';
import { judgeCases } from '../../run/judge-cases.ts';
import { readRecording } from '../../run/recording.ts';
import type { Emit } from '../../run/run.ts';
import { loadSpecs, unusableOption } from '../choose.ts';
import { EXIT } from '../exit.ts';
import { beginningOf, linesOf, unreadable } from '../lines.ts';
import { tellingOptions } from '../options.ts';
import { checkFormats, openRunFile, printRun, RUN_FILE, realPathOf, writeReports } from '../output.ts';
import { type Settled, settle, type TargetFlags } from '../settle.ts';

/** What the options of `concordat judge` come to. */
export interface JudgeFlags extends TargetFlags {
  readonly out: string;
  readonly report?: readonly string[];
  readonly strict?: boolean;
}

/** Judges one file, whose input is known to be usable, and emits the records. */
type Judging = (emit: Emit) => Promise<unknown>;

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** A HAR file as judged by the target's contracts: entries that fit none are counted. */
const judgeHar = async (file: string, flags: JudgeFlags): Promise<Judging> => {
  const text = readText(file);
  if (text.trim() === '')
    throw new UnusableInput({ file, problem: 'it is empty', remedy: 'give a run file or a HAR file' });
  const settled = await settle(flags, 'https://recorded.invalid');
  const { recorded, unmatched } = readRecording(text, basename(file), settled.contracts);
  const now = new Date().toISOString();
  const asked = { keyFrom: 'none', mode: 'judge', effort: 'full', seed: 0, startedAt: now } as const;
  const { head, rules } = prepareRun({ ...settled, ...asked });
  return (emit) =>
    judgeCases({
      ...settled,
      rules,
      head: { ...head, options: tellingOptions(flags) },
      told: recorded,
      unmatched,
      end: { end: 'finished', endedAt: now, wallMs: 0 },
      emit,
    });
};

/** The provider of a run file, where it is a built-in one. */
const providerOf = async (before: Run, file: string, flags: JudgeFlags): Promise<string> => {
  const { provider } = before.head.target;
  if (providerIds(await loadSpecs(flags.specs)).includes(provider)) return provider;
  throw new UnusableInput({
    file,
    place: '1',
    problem: `it was made with the provider file of "${provider}"`,
    remedy: 'name that file with --provider',
  });
};

/** Says where verdicts may differ from those of the file because the program or the specs have changed since. */
const sayChanges = (
  { head }: Run,
  { contracts }: Settled,
  known: ReadonlySet<string>,
  file: string,
): void => {
  const changed = head.families.filter(({ family, digest }) =>
    contracts.some((contract) => contract.family === family && contract.digest !== digest),
  );
  const gone = head.rules.filter(({ id }) => !known.has(id) && !isClientRule(id));
  for (const { family } of changed)
    process.stderr.write(`concordat: ${file}: the contract of ${family} has changed since this run\n`);
  if (gone.length > 0)
    process.stderr.write(
      `concordat: ${file}: ${gone.length} of its rules are no more: ${gone.map(({ id }) => id).join(', ')}\n`,
    );
};

/** The target as the run knew it, unless the command line names one. */
const targetOf = ({ target: told }: RunHead, { configured, target }: Settled): Target =>
  configured === undefined
    ? {
        ...target,
        models: told.models ?? target.models,
        capabilities: told.capabilities ?? target.capabilities,
        paid: told.paid ?? target.paid,
        callbacks: told.callbacks ?? target.callbacks,
      }
    : target;

/** A run file as it was judged, with the rules that it names. */
const judgeRun = async (file: string, flags: JudgeFlags): Promise<Judging> => {
  const before = foldRun(wholeCases(readRunFile(linesOf(file), file)), file);
  const { head, cases, exchanges, summary } = before;
  const provider = flags.provider ?? (await providerOf(before, file, flags));
  const family = flags.family ?? head.families.map((one) => one.family);
  const settled = await settle({ ...flags, provider, family, clients: true }, head.target.baseUrl);
  const named = new Set(head.rules.map(({ id }) => id));
  const wants = (id: string): boolean => named.has(id) && settled.wants(id);
  const { mode, effort, seed, startedAt } = head;
  const asked = { mode, effort, seed, startedAt, keyFrom: head.target.keyFrom, wants };
  const prepared = prepareRun({ ...settled, ...asked });
  if (flags.rule === undefined)
    sayChanges(before, settled, new Set(prepared.head.rules.map(({ id }) => id)), file);
  return (emit) =>
    judgeCases({
      ...settled,
      target: targetOf(head, settled),
      rules: prepared.rules,
      head: {
        ...prepared.head,
        target: head.target,
        ...(head.options && { options: head.options }),
        rules: [...prepared.head.rules, ...head.rules.filter(({ id }) => isClientRule(id) && wants(id))],
      },
      kept: before.verdicts.filter(({ rule }) => isClientRule(rule) && wants(rule)),
      told: [...cases.values()].map((one) => ({ case: one, exchanges: exchanges.get(one.id) ?? [] })),
      unmatched: summary.unmatched,
      end: summary,
      emit,
    });
};

const isRunFile = (file: string): boolean => /^\s*\{\s*"record"\s*:/.test(beginningOf(file));

const say = ({ summary }: Run, paths: readonly string[]): void => {
  const judged = summary.verdicts.pass + summary.verdicts.fail;
  process.stdout.write(
    `judged ${summary.requests} exchanges (${summary.unmatched} fit no published operation), ${summary.events} events, ${judged} verdicts\n`,
  );
  process.stdout.write(paths.map((path) => `wrote ${path}\n`).join(''));
};

/** A run file must not be written over while it is judged. */
const holdApart = (folder: string, files: readonly string[]): void => {
  const written = realPathOf(join(folder, RUN_FILE));
  for (const file of files)
    if (realPathOf(file) === written)
      throw unusableOption('--out', `${file} lies there`, 'give another folder for what is written');
};

const judgeFile = async (file: string, folder: string, flags: JudgeFlags): Promise<number> => {
  const judging = await (isRunFile(file) ? judgeRun(file, flags) : judgeHar(file, flags));
  const records: RunRecord[] = [];
  const out = openRunFile(folder);
  await judging((record) => {
    records.push(record);
    return out.emit(record);
  });
  await out.close();
  const run = foldRun(records, file);
  const paths = await writeReports(run, folder, flags.report ?? ['html']);
  printRun(run);
  say(run, [out.path, ...paths]);
  const { red, failed } = run.summary;
  return red || (flags.strict === true && failed.should > 0) ? EXIT.red : EXIT.kept;
};

/** `concordat judge`: a run file again, or a HAR of traffic that somebody recorded. */
export const judge = async (files: readonly string[], flags: JudgeFlags): Promise<void> => {
  checkFormats(flags.report ?? []);
  let exit: number = EXIT.kept;
  for (const [n, file] of files.entries()) {
    const folder = files.length === 1 ? flags.out : join(flags.out, `${n + 1}-${basename(file)}`);
    holdApart(folder, files);
    exit = Math.max(exit, await judgeFile(file, folder, flags));
  }
  process.exitCode = exit;
};
