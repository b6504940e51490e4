import type { Effort, Operation, OperationTask, Pointer, Step, Target } from '../model/index.ts';
import { endsOf } from '../model/index.ts';
import { put } from '../schema/put.ts';
import { isObject } from '../schema/read.ts';

/** The operations that tell of tasks, each once, in the order of the contract. */
export const queriesIn = (operations: readonly Operation[]): readonly Operation[] => {
  const asked = new Set(operations.flatMap(({ task }) => task?.poll ?? []));
  return operations.filter(({ id }) => asked.has(id));
};

/** How a step of another operation is made whose path or query names the task, given as it stands there. */
export type StepFor = (name: string, operation: Operation, id: string) => Step;

interface Followed {
  readonly create: Step;
  readonly task: OperationTask;
  readonly operations: readonly Operation[];
  readonly stepFor: StepFor;
  readonly target: Target;
  readonly effort: Effort;
}

const idOf = (name: string, { id }: OperationTask): string => `\${${name}#${id.join('|')}}`;

const pollStep = ({ create: { name }, task, operations, stepFor, target }: Followed): readonly Step[] => {
  const poll = operations.find(({ id }) => id === task.poll);
  if (poll === undefined) return [];
  const { everyMs, deadlineMs, state } = task;
  const until = {
    state,
    ends: endsOf(task),
    everyMs: target.limits.pollMs ?? everyMs,
    deadlineMs: target.limits.taskDeadlineMs ?? deadlineMs,
  };
  return [{ ...stepFor(`${name}.poll`, poll, idOf(name, task)), deed: { kind: 'poll', until } }];
};

/** Who opens an address does so at once, or not at all. */
const HEAR_MS = 300;

/** A step that hears for a short while who comes to an address. */
export const hearStep = (name: string, to: string): Step => ({
  name,
  method: 'POST',
  path: '/',
  auth: 'none',
  expect: 'either',
  deed: { kind: 'listen', to, stage: [], ends: [], waitMs: HEAR_MS },
});

const listenStep = ({ create, task, target }: Followed): readonly Step[] => {
  const { callback } = task;
  if (callback === undefined || !target.callbacks) return [];
  const { stage, stages, failure } = callback;
  const last = stages.at(-1);
  const ends = [...(last === undefined ? [] : [last]), ...failure];
  const waitMs = target.limits.callbackWaitMs;
  const deed = { kind: 'listen', to: create.name, stage, ends, waitMs } as const;
  // Nothing is sent: the target is.
  return [
    { name: `${create.name}.callback`, method: 'POST', path: '/', auth: 'none', expect: 'either', deed },
  ];
};

/** A step that fetches, without a key, each address that the reply of another step holds. */
export const fetchStep = (name: string, from: string, at: readonly Pointer[]): Step => ({
  name,
  method: 'GET',
  path: '/',
  auth: 'none',
  expect: 'either',
  deed: { kind: 'fetch', from, at },
});

const assetSteps = ({ create: { name }, task, operations, stepFor }: Followed): readonly Step[] => {
  const content = operations.find(({ id }) => id === task.content);
  const at = task.assets.flatMap(({ kind, at }) => (kind === 'text' ? [] : [at]));
  return [
    ...(content === undefined
      ? []
      : // A task may come to a bad end: then there is nothing to give.
        [
          {
            ...stepFor(`${name}.content`, content, idOf(name, task)),
            expect: 'either',
            deed: { kind: 'download' },
          } as const,
        ]),
    ...(at.length === 0 ? [] : [fetchStep(`${name}.asset`, `${name}.poll`, at)]),
  ];
};

/** The request with an address to call back at, where there is one; `kind` of address as in a template. */
const listening = (
  step: Step,
  { callback }: OperationTask,
  { callbacks }: Target,
  kind: 'address' | 'deaf-address' = 'address',
): Step => {
  if (callback === undefined || !callbacks || step.body?.kind !== 'json' || !isObject(step.body.value))
    return step;
  return {
    ...step,
    body: {
      kind: 'json',
      value: put(step.body.value, callback.ask, { $from: `${step.name}.${kind}`, at: '' }),
    },
  };
};

/** The steps that follow the task that a step creates; `barely`: only until it has ended. */
export const followed = (told: Followed, how: true | 'barely' | 'deaf'): readonly Step[] => {
  const { task, operations, stepFor, target, effort } = told;
  const create = listening(told.create, task, target, how === 'deaf' ? 'deaf-address' : 'address');
  const { name } = create;
  const id = idOf(name, task);
  const poll = pollStep({ ...told, create });
  const [own] = poll;
  if (own === undefined || how === 'barely') return [create, ...poll];
  const content = operations.find((one) => one.id === task.content);
  const other = queriesIn(operations).find((one) => one.id !== task.poll);
  const { deed: _, ...query } = own;
  const twin = listening({ ...told.create, name: `${name}.twin` }, task, target);
  return [
    create,
    ...(effort === 'full' && how === true ? [twin] : []),
    ...(content === undefined
      ? []
      : [
          { ...stepFor(`${name}.early`, content, id), expect: 'reject', deed: { kind: 'download' } } as const,
        ]),
    ...poll,
    ...listenStep({ ...told, create }),
    { ...query, name: `${name}.again` },
    { ...query, name: `${name}.stranger`, auth: 'wrong', expect: 'reject' },
    ...(other === undefined
      ? []
      : [{ ...stepFor(`${name}.elsewhere`, other, id), expect: 'either' } as const]),
    ...assetSteps({ ...told, create }),
  ];
};
