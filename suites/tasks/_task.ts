import {
  arrayOf,
  type Evidence,
  type Exchange,
  endsOf,
  type JsonValue,
  jsonOf,
  type Operation,
  type OperationTask,
  type Pointer,
  replyOf,
  requestOf,
  stepNameOf,
  succeeded,
  type TaskCallback,
  valueAt,
} from 'concordat/suite';

/** The scenarios that follow tasks to their end: what holds of one task holds of each. */
export const FOLLOWED = ['tasks/lifecycle/whole', 'suno/songs/derived'];

/** One task of a case: what created it, and all that was asked about it. */
export interface ToldTask {
  /** The name of the step that created it. */
  readonly name: string;
  readonly operation: Operation;
  readonly lifecycle: OperationTask;
  readonly create: Exchange;
  /** The same request again. */
  readonly twin: Exchange | undefined;
  /** Its bytes asked for before they could be there. */
  readonly early: Exchange | undefined;
  readonly polls: readonly Exchange[];
  /** One more query after the last. */
  readonly again: Exchange | undefined;
  /** All these queries, oldest first. */
  readonly queries: readonly Exchange[];
  /** A query with a wrong key. */
  readonly stranger: Exchange | undefined;
  /** Its id on the query of another kind of task. */
  readonly elsewhere: Exchange | undefined;
  readonly content: Exchange | undefined;
  readonly assets: readonly Exchange[];
  readonly callbacks: readonly Exchange[];
}

/** The tasks that a case created and followed, those whose request was sent. */
export const tasksIn = ({ case: told, exchanges, contract }: Evidence): readonly ToldTask[] => {
  const all = Object.values(exchanges);
  return told.steps.flatMap(({ name, operation: id }): ToldTask[] => {
    const operation = contract.operations.find((one) => one.id === id);
    const create = exchanges[name];
    const isFollowed = told.steps.some((step) => step.name === `${name}.poll`);
    if (operation?.task === undefined || create === undefined || !isFollowed) return [];
    const of = (suffix: string): readonly Exchange[] =>
      all.filter(({ step }) => stepNameOf(step) === `${name}.${suffix}`);
    const [again] = of('again');
    const polls = of('poll');
    return [
      {
        name,
        operation,
        lifecycle: operation.task,
        create,
        twin: of('twin')[0],
        early: of('early')[0],
        polls,
        again,
        queries: again === undefined ? polls : [...polls, again],
        stranger: of('stranger')[0],
        elsewhere: of('elsewhere')[0],
        // Where the route sends its client on, the last is what lay there.
        content: of('content').at(-1),
        assets: of('asset'),
        callbacks: of('callback').filter(({ apart }) => apart === 'callback'),
      },
    ];
  });
};

/** A value and where it stands. */
export interface Found {
  readonly at: Pointer;
  readonly value: JsonValue;
}

/** The first of some places of a body that holds something; null counts as absent. */
export const firstAt = (body: JsonValue | undefined, places: readonly Pointer[]): Found | undefined => {
  for (const at of places) {
    const value = valueAt(body, at);
    if (value !== undefined && value !== null && value !== '') return { at, value };
  }
  return undefined;
};

/** A text, or a number as one. */
export const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The id that a request to create a task was answered with. */
export const idOf = ({ lifecycle, create }: Pick<ToldTask, 'lifecycle' | 'create'>): string | undefined =>
  textOf(firstAt(replyOf(create), lifecycle.id)?.value);

/** The state that a reply tells, as text. */
export const stateOf = (
  { state }: Pick<OperationTask, 'state'>,
  exchange: Exchange | undefined,
): string | undefined => {
  const value = exchange === undefined ? undefined : valueAt(replyOf(exchange), state);
  return value === undefined || value === null ? undefined : String(value);
};

/** What a state means: `unknown` for one that the lifecycle does not have. */
export type Meaning = 'pending' | 'success' | 'failure' | 'lost' | 'unknown';

/** What a word means in a lifecycle. */
export const meaningOf = (
  { pending, success, failure, upstream, lost }: OperationTask,
  state: string,
): Meaning => {
  if (pending.includes(state)) return 'pending';
  if (success.includes(state)) return 'success';
  if (failure.includes(state) || upstream.includes(state)) return 'failure';
  return lost.includes(state) ? 'lost' : 'unknown';
};

/** The answers to queries of a task that told a state, oldest first. */
export const toldStates = (
  task: ToldTask,
): readonly { readonly exchange: Exchange; readonly state: string; readonly meaning: Meaning }[] =>
  task.queries.flatMap((exchange) => {
    const state = succeeded(exchange) ? stateOf(task.lifecycle, exchange) : undefined;
    return state === undefined ? [] : [{ exchange, state, meaning: meaningOf(task.lifecycle, state) }];
  });

/** The reply that told the end of a task; undefined where it has not ended, or nobody saw it. */
export const endOf = (
  task: ToldTask,
): { readonly exchange: Exchange; readonly meaning: Meaning } | undefined => {
  const ends = endsOf(task.lifecycle);
  const last = [...task.polls].reverse().find((exchange) => {
    const state = stateOf(task.lifecycle, exchange);
    return succeeded(exchange) && state !== undefined && ends.includes(state);
  });
  const state = stateOf(task.lifecycle, last);
  return last === undefined || state === undefined
    ? undefined
    : { exchange: last, meaning: meaningOf(task.lifecycle, state) };
};

/** Whether something holds of a task of a case, or why a rule has nothing to say. */
export const whenSome = (
  evidence: Evidence,
  holds: (task: ToldTask) => boolean,
  because: string,
): true | string => {
  const tasks = tasksIn(evidence);
  if (tasks.length === 0) return 'no task was asked for';
  return tasks.some(holds) || because;
};

/** Where a place of a reply stands in the evidence. */
export const inReply = ({ step }: Exchange, at: Pointer): Pointer => `/${step}/response/body${at}`;

/** The number that a request asked for at a place, as a number or a text of digits. */
export const askedNumber = ({ create }: ToldTask, at: Pointer | undefined): number | undefined => {
  const value = at === undefined ? undefined : valueAt(requestOf(create), at);
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** What a callback says: the task's id, the stage and the items, wherever its body has them. */
export const readCallback = (
  { id, stage, items }: TaskCallback,
  { request }: Exchange,
): {
  readonly id: string | undefined;
  readonly stage: string | undefined;
  readonly items: readonly JsonValue[];
} => {
  const body = jsonOf(request.body);
  const list = items.map((at) => valueAt(body, at)).find((value) => Array.isArray(value));
  return {
    id: textOf(firstAt(body, id)?.value),
    stage: textOf(firstAt(body, stage)?.value),
    items: arrayOf(list),
  };
};
