import { type Exchange, type Pointer, replyOf, succeeded, type TaskTimes, valueAt } from 'concordat/suite';
import { type ToldTask, textOf } from '../_task.ts';

/** A time as an answer tells it, and as something that can be compared: a number, or the text itself. */
export interface Told {
  readonly exchange: Exchange;
  readonly at: Pointer;
  readonly text: string;
  readonly moment: number | string;
}

const TEXT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/;

// Between 2001 and 5138: whatever lies outside is of another unit.
const SECONDS: readonly [number, number] = [1e9, 1e11];

/** Whether a time is one of its unit. */
export const isOf = (unit: TaskTimes['unit'], { text, moment }: Pick<Told, 'text' | 'moment'>): boolean => {
  if (unit === 'text') return TEXT.test(text);
  const [from, below] = SECONDS;
  const times = unit === 'ms' ? 1000 : 1;
  return typeof moment === 'number' && moment >= from * times && moment < below * times;
};

const momentOf = (unit: TaskTimes['unit'], text: string): number | string => {
  const number = Number(text);
  return unit === 'text' || Number.isNaN(number) ? text : number;
};

/** The time at one place of an answer; 0 and nothing stand for one that has not come yet. */
export const timeAt = ({ lifecycle }: ToldTask, exchange: Exchange, at: Pointer): Told | undefined => {
  const { times } = lifecycle;
  const text = succeeded(exchange) ? textOf(valueAt(replyOf(exchange), at)) : undefined;
  if (times === undefined || text === undefined || text === '' || text === '0') return undefined;
  return { exchange, at, text, moment: momentOf(times.unit, text) };
};

/** All that the answers to queries tell at one place, oldest first. */
export const timesAt = (task: ToldTask, at: Pointer): readonly Told[] =>
  task.queries.flatMap((exchange) => timeAt(task, exchange, at) ?? []);
