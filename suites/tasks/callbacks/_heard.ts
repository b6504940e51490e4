import type { Evidence, Exchange, JsonValue } from 'concordat/suite';
import { type Meaning, readCallback, type ToldTask } from '../_task.ts';

/** One callback about a task, as its kind of task has them. */
export interface Heard {
  readonly exchange: Exchange;
  readonly id: string | undefined;
  readonly stage: string | undefined;
  readonly items: readonly JsonValue[];
  /** Its place among the stages, -1 for none of them. */
  readonly rank: number;
  readonly meaning: Exclude<Meaning, 'lost'>;
}

/** What was heard of a task in the order in which it came; what is delivered twice counts once. */
export const heardOf = ({ lifecycle: { callback }, callbacks }: ToldTask): readonly Heard[] => {
  if (callback === undefined) return [];
  const bodies = new Set<string>();
  return callbacks.flatMap((exchange): readonly Heard[] => {
    const body = exchange.request.body?.text ?? '';
    if (bodies.has(body)) return [];
    bodies.add(body);
    const said = readCallback(callback, exchange);
    const rank = callback.stages.indexOf(said.stage ?? '');
    const isLast = rank >= 0 && rank === callback.stages.length - 1;
    const pending = rank >= 0 ? 'pending' : 'unknown';
    const open = callback.failure.includes(said.stage ?? '') ? 'failure' : pending;
    return [{ exchange, ...said, rank, meaning: isLast ? 'success' : open }];
  });
};

/** Whether the run listened for what the target has to say of a task. */
export const isListened = ({ name, lifecycle }: ToldTask, { case: { steps } }: Evidence): boolean =>
  lifecycle.callback !== undefined && steps.some((step) => step.name === `${name}.callback`);

/** Where a place of what the target posted stands in the evidence. */
export const inCallback = ({ step }: Exchange, at = ''): string => `/${step}/request/body${at}`;
