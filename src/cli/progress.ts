import type { CaseId, RunRecord } from '../model/index.ts';
import { progressLine } from '../report/terminal/progress.ts';

/** The live line of a run on standard error. */
export interface Live {
  readonly see: (record: RunRecord) => void;
  readonly end: () => void;
}

const EVERY_MS = 100;

/**
 * Draws where standard error is a terminal; elsewhere it is silent, so that CI logs stay readable.
 * `count` tells how many cases there are; it is asked at the first line, not before the first request.
 */
export const startProgress = (count: () => number): Live => {
  const startedMs = performance.now();
  let total: number | undefined;
  let done = 0;
  let red = 0;
  let drawnMs = 0;
  const tasks = new Set<CaseId>();
  const draw = (): void => {
    const elapsedMs = performance.now() - startedMs;
    const columns = process.stderr.columns ?? 80;
    total ??= count();
    process.stderr.write(
      `\r\u001b[K${progressLine({ done, total, red, elapsedMs, tasks: tasks.size, columns })}`,
    );
  };
  return {
    see(record) {
      if (record.record === 'task') tasks.add(record.case);
      if (record.record === 'case') {
        done += 1;
        tasks.delete(record.case.id);
      }
      if (record.record === 'verdict' && record.verdict.outcome === 'fail' && record.verdict.level === 'must')
        red += 1;
      if (!process.stderr.isTTY || performance.now() - drawnMs < EVERY_MS) return;
      drawnMs = performance.now();
      draw();
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    },
  };
};
