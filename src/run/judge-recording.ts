import { judgeCase, type SelectedRule } from '../judge/judge-case.ts';
import { startTally } from '../judge/tally.ts';
import type { Contract, RunHead, RunSummary, Target } from '../model/index.ts';
import { startCounter } from './fold.ts';
import type { Recorded } from './recording.ts';
import type { Emit } from './run.ts';

export interface JudgeRecordingOptions {
  readonly head: RunHead;
  readonly rules: readonly SelectedRule[];
  readonly target: Target;
  readonly contract: Contract;
  readonly recorded: readonly Recorded[];
  readonly unmatched: number;
  readonly emit: Emit;
  readonly now: () => string;
}

/** Judges traffic that somebody else recorded and emits the records of a run, head first, summary last. */
export const judgeRecording = async (options: JudgeRecordingOptions): Promise<RunSummary> => {
  const { head, rules, target, contract } = options;
  const counter = startCounter(head, options.unmatched);
  const emit: Emit = (record) => {
    counter.add(record);
    return options.emit(record);
  };
  await emit(head);
  const tally = startTally({
    rules,
    contract,
    capabilities: target.capabilities,
    effort: head.effort,
    recorded: true,
  });
  for (const { case: oneCase, exchange } of options.recorded) {
    const judgement = judgeCase(rules, {
      case: oneCase,
      exchanges: [exchange],
      contract,
      target,
      controlHeld: true,
    });
    tally.add(oneCase, judgement);
    await emit({ record: 'case', case: oneCase });
    await emit({ record: 'exchange', case: oneCase.id, exchange });
    for (const verdict of judgement.verdicts) await emit({ record: 'verdict', verdict });
  }
  for (const verdict of tally.finish()) await emit({ record: 'verdict', verdict });
  const summary = counter.summary({ end: 'finished', endedAt: options.now(), wallMs: 0 });
  await options.emit(summary);
  return summary;
};
