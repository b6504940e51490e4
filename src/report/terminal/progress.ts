import { count, duration, some } from '../plain.ts';

/** What the live view knows at one moment. */
export interface Progress {
  readonly done: number;
  /** Undefined where the number of cases is not known beforehand. */
  readonly total?: number;
  readonly red: number;
  readonly elapsedMs: number;
  /** Cases that follow a task which has not ended; default 0. */
  readonly tasks?: number;
  /** Columns of the terminal; the line never fills the last one. Default 80. */
  readonly columns?: number;
}

const BAR = 24;

const bar = (done: number, total: number): string => {
  const filled = Math.min(BAR, Math.floor((BAR * done) / total));
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
};

const remaining = ({ done, total, elapsedMs, tasks = 0 }: Progress): string => {
  // How long a task takes, what is done does not tell.
  if (tasks > 0) return ` · ${some(tasks, 'task')} under way`;
  if (total === undefined || done === 0) return '';
  const left = (elapsedMs / done) * Math.max(0, total - done);
  return done >= total ? ` · ${duration(elapsedMs)}` : ` · about ${duration(left)} left`;
};

/** One plain line for the live view: bar, cases done, red ones, time left. Ends without a line break. */
export const progressLine = (state: Progress): string => {
  const { done, total, red, columns = 80 } = state;
  const cases = total === undefined ? `${count(done)} cases` : `${count(done)}/${count(total)} cases`;
  const text = `${cases} · ${count(red)} red${remaining(state)}`;
  const drawn = total !== undefined && total > 0 && text.length + BAR + 2 < columns ? bar(done, total) : '';
  return `${drawn}${text}`.slice(0, Math.max(0, columns - 1));
};
