import { type Exchange, type JsonValue, replyOf, succeeded, valueAt } from 'concordat/suite';
import { meaningOf, stateOf, type ToldTask } from '../_task.ts';

/** What an answer says of how far a task has come. */
export interface Progress {
  readonly exchange: Exchange;
  readonly value: JsonValue;
  /** As a number, also where it is written as `45%`; undefined where it is none. */
  readonly share: number | undefined;
  readonly isDone: boolean;
}

const shareOf = (value: JsonValue): number | undefined => {
  const number = typeof value === 'string' ? Number(value.trim().replace(/%$/, '') || 'none') : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** How far a task has come by each query that tells it; what a failed task still says of that means nothing. */
export const progressOf = ({ lifecycle, queries }: ToldTask): readonly Progress[] =>
  queries.flatMap((exchange) => {
    const value = valueAt(replyOf(exchange), lifecycle.progress?.at ?? '/');
    if (!succeeded(exchange) || value === undefined || value === null) return [];
    const meaning = meaningOf(lifecycle, stateOf(lifecycle, exchange) ?? '');
    if (meaning === 'failure' || meaning === 'lost') return [];
    return [{ exchange, value, share: shareOf(value), isDone: meaning === 'success' }];
  });
