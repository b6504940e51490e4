import type { OperationId } from './exchange.ts';
import type { Pointer } from './json.ts';

/** What an accepted request is billed for. */
export type PaidKind = 'image' | 'video' | 'music' | 'text';

/** Something that a finished task gives: an address of it, or for `text` the words themselves. */
export interface TaskAsset {
  readonly kind: 'image' | 'video' | 'audio' | 'text';
  /** Into the reply of the query; a star stands for every element. */
  readonly at: Pointer;
  /** Into the request that created the task: how many there are. Absent: at least one. */
  readonly count?: Pointer;
  /** Where each says its number, from 0. */
  readonly index?: Pointer;
  /** Where each says how many seconds it lasts, and where the request asked for that. */
  readonly duration?: { readonly at: Pointer; readonly asked?: Pointer };
  /** It may stand there before the task has ended. */
  readonly partial?: true;
}

/** What a service says of the times of a task. All pointers go into the reply of the query. */
export interface TaskTimes {
  /** Since the epoch, or `YYYY-MM-DD HH:MM:SS.mmm`. */
  readonly unit: 'ms' | 's' | 'text';
  readonly steady: readonly Pointer[];
  readonly rising: readonly Pointer[];
  /** Where these are there, none is before the one that stands before it in this list. */
  readonly order: readonly Pointer[];
}

/** How a service calls back about a task. Pointers go into the body that it posts, but `ask`, which goes into the request. */
export interface TaskCallback {
  readonly ask: Pointer;
  readonly id: readonly Pointer[];
  readonly stage: readonly Pointer[];
  /** In legal order, the last one is the success; any may be skipped. */
  readonly stages: readonly string[];
  readonly failure: readonly string[];
  readonly items: readonly Pointer[];
}

/** How one kind of task lives: from this come its cases, the rules about it and how the reference gateway serves it. */
export interface TaskLifecycle {
  readonly name: string;
  /** Into the reply of the request that creates it; the first that is there counts. */
  readonly id: readonly Pointer[];
  /** Where the reply of the query repeats the id. */
  readonly echo: readonly Pointer[];
  /** Where a reply tells the state; states are compared as text. */
  readonly state: Pointer;
  /** In their legal order; any may be skipped. */
  readonly pending: readonly string[];
  readonly success: readonly string[];
  readonly failure: readonly string[];
  /** By which a query says that there is no such task. */
  readonly lost: readonly string[];
  /** Ends that only the upstream vendor publishes; they count as failures. */
  readonly upstream: readonly string[];
  /** Where one of them tells why it failed. */
  readonly reasons: readonly Pointer[];
  readonly progress?: { readonly at: Pointer; readonly done: number };
  readonly times?: TaskTimes;
  readonly assets: readonly TaskAsset[];
  readonly callback?: TaskCallback;
  /** Suggested wait between two queries. */
  readonly everyMs: number;
  /** When a task of this kind is given up. */
  readonly deadlineMs: number;
  /** An id as this service has them, of no task. */
  readonly sampleId: string;
  readonly malformedId: string;
}

/** The task that an operation creates. */
export interface OperationTask extends TaskLifecycle {
  /** The operation that tells its state. */
  readonly poll: OperationId;
  /** The operation that gives its bytes. */
  readonly content?: OperationId;
}

/** The states that end a task. */
export const endsOf = ({ success, failure, upstream, lost }: TaskLifecycle): readonly string[] => [
  ...success,
  ...failure,
  ...upstream,
  ...lost,
];
