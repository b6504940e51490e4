import type { BodyStatus, JsonValue, OperationTask, PaidKind, TaskLifecycle } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { below, isObject, member, stringOf, valueAt } from '../schema/read.ts';
import { checkForm, type Form } from './form.ts';
import { type Origin, unusable } from './origin.ts';

const text: Form = { kind: 'text' };
const pointer: Form = { kind: 'text', like: /^(\/[^/]+)+$/, says: 'a JSON Pointer such as /data/task_id' };
const pointers: Form = { kind: 'list', of: pointer };
const words: Form = { kind: 'list', of: text };
const PAID_KINDS: readonly PaidKind[] = ['image', 'video', 'music', 'text'];
const MOST_MS = 24 * 60 * 60 * 1000;
const milliseconds: Form = { kind: 'whole', least: 1, most: MOST_MS };

const asset: Form = {
  kind: 'object',
  members: {
    kind: { kind: 'word', of: ['image', 'video', 'audio', 'text'] },
    at: pointer,
    count: pointer,
    index: pointer,
    duration: { kind: 'object', members: { at: pointer, asked: pointer }, required: ['at'] },
    partial: { kind: 'flag' },
  },
  required: ['kind', 'at'],
};

const times: Form = {
  kind: 'object',
  members: {
    unit: { kind: 'word', of: ['ms', 's', 'text'] },
    steady: pointers,
    rising: pointers,
    order: pointers,
  },
  required: ['unit'],
};

const callback: Form = {
  kind: 'object',
  members: {
    ask: pointer,
    id: pointers,
    stage: pointers,
    stages: { kind: 'list', of: text, least: 1 },
    failure: words,
    items: pointers,
  },
  required: ['ask', 'id', 'stage', 'stages'],
};

/** What stands in `components.x-tasks.<name>`. */
const LIFECYCLE_FORM: Form = {
  kind: 'object',
  members: {
    id: { kind: 'list', of: pointer, least: 1 },
    echo: pointers,
    state: pointer,
    pending: words,
    success: { kind: 'list', of: text, least: 1 },
    failure: words,
    lost: words,
    upstream: words,
    reasons: pointers,
    progress: {
      kind: 'object',
      members: { at: pointer, done: { kind: 'whole', least: 1, most: 1000 } },
      required: ['at', 'done'],
    },
    times,
    assets: { kind: 'list', of: asset },
    callback,
    everyMs: milliseconds,
    deadlineMs: milliseconds,
    sampleId: text,
    malformedId: text,
  },
  required: ['id', 'state', 'pending', 'success', 'everyMs', 'deadlineMs', 'sampleId', 'malformedId'],
};

const TASK_FORM: Form = {
  kind: 'object',
  members: { lifecycle: text, poll: text, content: text },
  required: ['lifecycle', 'poll'],
};

const lifecycleOf = (document: JsonValue, name: string, origin: Origin): TaskLifecycle => {
  const at = below('/components/x-tasks', name);
  const told = valueAt(document, at);
  if (told === undefined)
    throw unusable(origin, ['x-task', 'lifecycle'], {
      problem: `no lifecycle "${name}" in components.x-tasks`,
      remedy: remedyFor(name, Object.keys(valueAt(document, '/components/x-tasks') ?? {})),
    });
  checkForm(LIFECYCLE_FORM, told, { ...origin, at });
  const given = isObject(told) ? told : {};
  const none = { echo: [], failure: [], lost: [], upstream: [], reasons: [], assets: [] };
  const inTimes = { steady: [], rising: [], order: [] };
  const inCallback = { failure: [], items: [] };
  // The form has just been checked; what it leaves optional is given here.
  return {
    ...none,
    ...given,
    ...(isObject(given['times']) && { times: { ...inTimes, ...given['times'] } }),
    ...(isObject(given['callback']) && { callback: { ...inCallback, ...given['callback'] } }),
    name,
  } as unknown as TaskLifecycle;
};

/** What an operation says of the task that it creates (`x-task`), undefined where it creates none. */
export const readTask = (
  document: JsonValue,
  operation: JsonValue,
  origin: Origin,
): OperationTask | undefined => {
  const told = member(operation, 'x-task');
  if (told === undefined) return undefined;
  checkForm(TASK_FORM, told, origin, ['x-task']);
  const [name = '', poll = '', content] = ['lifecycle', 'poll', 'content'].map((one) =>
    stringOf(member(told, one)),
  );
  return {
    ...lifecycleOf(document, name, origin),
    poll,
    ...(content !== undefined && { content }),
  };
};

/** What an accepted request is billed for (`x-paid`), undefined where only tokens count. */
export const readPaid = (operation: JsonValue, origin: Origin): PaidKind | undefined => {
  const told = member(operation, 'x-paid');
  if (told === undefined) return undefined;
  checkForm({ kind: 'word', of: PAID_KINDS }, told, origin, ['x-paid']);
  return PAID_KINDS.find((kind) => kind === told);
};

const STATUS_FORM: Form = {
  kind: 'object',
  members: {
    at: pointer,
    ok: text,
    statuses: { kind: 'map', of: { kind: 'whole', least: 400, most: 599 } },
  },
  required: ['at', 'ok'],
};

/** What a document says of refusals that come with HTTP status 200 (`x-body-status`), undefined where none do. */
export const readBodyStatus = (document: JsonValue, origin: Origin): BodyStatus | undefined => {
  const told = member(document, 'x-body-status');
  if (told === undefined) return undefined;
  checkForm(STATUS_FORM, told, { ...origin, at: '' }, ['x-body-status']);
  // The form has just been checked; what it leaves optional is given here.
  return { statuses: {}, ...(isObject(told) && told) } as unknown as BodyStatus;
};
