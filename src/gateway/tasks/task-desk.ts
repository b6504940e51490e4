import { matchOperation } from '../../contract/match.ts';
import type { JsonObject, JsonValue, OperationTask } from '../../model/index.ts';
import { stringOf, valueAt } from '../../schema/read.ts';
import type { Desk } from '../family.ts';
import type { Refusal } from '../refusal.ts';
import type { Call, Reply } from '../reply.ts';
import { callBack } from './callbacks.ts';
import { descriptionOf, type Put, putAll } from './describe.ts';
import { findTask, type KeptTask, type Standing, standingOf, startTask } from './kept-tasks.ts';
import { MEDIA, mediumReply } from './media.ts';

/** What a family says of its tasks in words of its own; everything else follows from the lifecycle. */
export interface TaskDialect {
  /** What a reply about a task holds besides what its lifecycle describes. */
  readonly envelope: (call: Call, desk: Desk) => JsonObject;
  /** Laid over the envelope where the request created the task: what only that reply holds, or holds otherwise. */
  readonly created?: (task: KeptTask) => readonly Put[];
  /** Laid over the description of a task: what it holds besides, at this point. */
  readonly described?: (task: KeptTask, now: Standing, base: string) => readonly Put[];
  /** How many assets a task has whose request does not say; default 1. */
  readonly usual?: (task: KeptTask) => number;
  readonly newId: (call: Call, desk: Desk) => string;
  /** There is no such task. */
  readonly lost: (id: string, call: Call, desk: Desk) => Reply | Refusal;
  /** The bytes of a task are asked for before it has ended well. */
  readonly early?: (task: KeptTask, now: Standing) => Refusal;
  /** What is posted at a stage to who wants to be told. */
  readonly told?: (task: KeptTask, stage: string, base: string) => JsonValue;
}

const HEADERS = { 'content-type': 'application/json' };

const reply = (body: JsonValue): Reply => ({ kind: 'json', status: 200, headers: HEADERS, body });

/** Where the gateway is for who asks: in front of every asset. */
export const baseOf = ({ headers }: Call): string => `http://${headers['host'] ?? '127.0.0.1'}`;

/** The tasks whose state an operation tells, or whose bytes it gives. */
const toldBy = ({ contract, operation }: Desk): readonly OperationTask[] =>
  contract.operations.flatMap(({ task }) =>
    task?.poll === operation.id || task?.content === operation.id ? [task] : [],
  );

const idIn = (call: Call, { contract, operation }: Desk): string => {
  const [asked] = operation.asks;
  if (asked !== undefined) return call.query[asked] ?? '';
  const { parameters = {} } = matchOperation(contract, call) ?? {};
  return Object.values(parameters)[0] ?? '';
};

const create = (call: Call, desk: Desk, lifecycle: OperationTask, dialect: TaskDialect): Reply => {
  const task = startTask(call, desk, lifecycle, dialect.newId(call, desk));
  const now = standingOf(task, task.startedMs);
  const base = baseOf(call);
  const described = descriptionOf(task, now, base);
  const { told } = dialect;
  if (told !== undefined) callBack(task, (stage) => desk.posted(told(task, stage, base)));
  const [idAt = ''] = lifecycle.id;
  return reply(
    putAll(dialect.envelope(call, desk), [[idAt, task.id], ...(dialect.created?.(task) ?? described)]),
  );
};

const tell = (
  call: Call,
  desk: Desk,
  lifecycles: readonly OperationTask[],
  dialect: TaskDialect,
): Reply | Refusal => {
  const id = idIn(call, desk);
  const task = findTask(call, desk, id);
  // Another kind of task has a query of its own: here there is none of that id.
  if (task === undefined || !lifecycles.some(({ poll }) => poll === task.lifecycle.poll))
    return dialect.lost(id, call, desk);
  const now = standingOf(task, Date.now());
  const isBytes = task.lifecycle.content === desk.operation.id;
  if (isBytes && now.ended !== 'success')
    return dialect.early?.(task, now) ?? { status: 400, message: 'The task is not completed yet.' };
  if (isBytes) return mediumReply(MEDIA.mp4);
  const base = baseOf(call);
  const described = descriptionOf(task, now, base, dialect.usual?.(task));
  return reply(
    putAll(dialect.envelope(call, desk), [...described, ...(dialect.described?.(task, now, base) ?? [])]),
  );
};

/** The answer to a request that creates a task or asks for one; undefined for all others. */
export const answerTask = (call: Call, desk: Desk, dialect: TaskDialect): Reply | Refusal | undefined => {
  const { task } = desk.operation;
  if (task !== undefined) return create(call, desk, task, dialect);
  const lifecycles = toldBy(desk);
  return lifecycles.length === 0 ? undefined : tell(call, desk, lifecycles, dialect);
};

const UNSAFE =
  /^(localhost|0\.0\.0\.0|127(\.\d+){3}|10(\.\d+){3}|169\.254(\.\d+){2}|192\.168(\.\d+){2}|\[.*\])$/;

/** The first of these places of a body whose address nobody should fetch: no https, or one of an inner network. */
export const unsafeAddress = (body: JsonValue | undefined, places: readonly string[]): string | undefined =>
  places.find((at) => {
    const address = stringOf(valueAt(body, at));
    if (address === undefined || address.startsWith('data:')) return false;
    // What is no address at all may be base64.
    if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return false;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url === undefined || url.protocol !== 'https:' || UNSAFE.test(url.hostname);
  });
