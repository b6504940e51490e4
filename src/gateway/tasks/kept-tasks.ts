import type { Contract, JsonObject, Operation, OperationTask } from '../../model/index.ts';
import { isObject, stringOf } from '../../schema/read.ts';
import type { Desk } from '../family.ts';
import type { Call } from '../reply.ts';

/** A task that the gateway has started. Times are milliseconds since the epoch. */
export interface KeptTask {
  readonly id: string;
  readonly operation: Operation;
  readonly lifecycle: OperationTask;
  /** What it was asked for. */
  readonly request: JsonObject;
  readonly startedMs: number;
  readonly stepMs: number;
  /** It comes to a bad end. */
  readonly fails: boolean;
}

/** Where a task stands. */
export interface Standing {
  readonly state: string;
  /** How many states it has left behind. */
  readonly passed: number;
  readonly ended: 'success' | 'failure' | undefined;
  /** Since when it stands so. */
  readonly sinceMs: number;
}

/** How many tasks are kept; the oldest go first. */
const MOST_KEPT = 5000;

/** Words in a prompt that make a task come to a bad end. */
const FAILING = /\bconcordat: fail\b/i;

const stores = new WeakMap<Desk['gateway'], Map<string, KeptTask>>();

const storeOf = ({ gateway }: Desk): Map<string, KeptTask> => {
  const store = stores.get(gateway) ?? new Map<string, KeptTask>();
  stores.set(gateway, store);
  return store;
};

const nameOf = ({ credential }: Call, { prefix }: Contract, id: string): string =>
  [credential?.value ?? '', prefix, id].join('\0');

const saysFail = (value: JsonObject): boolean =>
  Object.values(value).some((one) => (isObject(one) ? saysFail(one) : FAILING.test(stringOf(one) ?? '')));

/** Starts a task of the operation at hand for the key that asks for it. */
export const startTask = (call: Call, desk: Desk, lifecycle: OperationTask, id: string): KeptTask => {
  const store = storeOf(desk);
  const request = isObject(call.body) ? call.body : {};
  const task: KeptTask = {
    id,
    operation: desk.operation,
    lifecycle,
    request,
    startedMs: Date.now(),
    stepMs: desk.taskStepMs,
    fails: saysFail(request),
  };
  store.set(nameOf(call, desk.contract, id), task);
  for (const oldest of store.keys()) {
    if (store.size <= MOST_KEPT) break;
    store.delete(oldest);
  }
  return task;
};

/** The task of that id, only for the key that started it. */
export const findTask = (call: Call, desk: Desk, id: string): KeptTask | undefined =>
  storeOf(desk).get(nameOf(call, desk.contract, id));

/** Where a task stands at a time: each state lasts one step. */
export const standingOf = (task: KeptTask, nowMs: number): Standing => {
  const { pending, success, failure } = task.lifecycle;
  const passed = Math.min(pending.length, Math.max(0, Math.floor((nowMs - task.startedMs) / task.stepMs)));
  const state = pending[passed];
  const sinceMs = task.startedMs + passed * task.stepMs;
  if (state !== undefined) return { state, passed, ended: undefined, sinceMs };
  return task.fails
    ? { state: failure.at(-1) ?? '', passed, ended: 'failure', sinceMs }
    : { state: success[0] ?? '', passed, ended: 'success', sinceMs };
};
