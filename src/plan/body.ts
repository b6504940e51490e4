import type { Capability, JsonValue, ModelRole, Pointer, Step } from '../model/index.ts';
import { layOver } from '../schema/merge.ts';
import type { Place } from '../schema/places.ts';
import { put } from '../schema/put.ts';
import { valueAt } from '../schema/read.ts';
import { fillModel, plainStep, selecting } from './step.ts';
import { modelFor, type Subject } from './subject.ts';

/** What a case is about, where its body differs from the plain one. */
export interface Focus {
  readonly at?: Pointer;
  readonly role?: ModelRole;
  readonly needs?: readonly Capability[];
}

/** What a case about a place is about. */
export const focusOn = ({ at, hints }: Place): Focus => ({
  at,
  needs: hints.needs,
  ...(hints.role && { role: hints.role }),
});

const isWithin = (at: Pointer | undefined, other: Pointer): boolean =>
  at !== undefined && (at === other || other.startsWith(`${at}/`));

const modelOf = (subject: Subject, { role }: Focus): string =>
  (role && modelFor(subject.target, subject.contract.family, role)) ?? subject.model;

const keepsShort = ({ habits, operation }: Subject, { at, needs = [] }: Focus, body: JsonValue): boolean =>
  habits.brief !== undefined &&
  habits.operations.includes(operation.id) &&
  !isWithin(at, habits.brief.at) &&
  !needs.some((need) => habits.brief?.notWith.includes(need)) &&
  habits.brief.unless?.some((other) => valueAt(body, other) !== undefined) !== true;

/** The body with the target's model in it, and the members that select its operation. */
export const fill = (subject: Subject, body: JsonValue, focus: Focus = {}): JsonValue => {
  const { request } = subject.operation;
  return selecting(
    subject.operation,
    request === undefined ? body : fillModel(request, request, body, modelOf(subject, focus)),
  );
};

/** The filled body, kept short unless the case is about that or needs more. */
export const finish = (subject: Subject, body: JsonValue, focus: Focus = {}): JsonValue => {
  const { brief } = subject.habits;
  const filled = fill(subject, body, focus);
  return brief !== undefined && keepsShort(subject, focus, body)
    ? layOver(filled, put({}, brief.at, brief.value))
    : filled;
};

/** The one request of a case, with this JSON body as it stands. */
export const stepWith = (subject: Subject, body: JsonValue | undefined, focus: Focus = {}): Step =>
  plainStep(subject.operation, {
    prefix: subject.contract.prefix,
    target: subject.target,
    model: modelOf(subject, focus),
    auth: subject.auths[0],
    ...(body !== undefined && { body: { kind: 'json', value: body } }),
  });

/** The plain request of an operation: its published body, finished. */
export const minimalStep = (subject: Subject): Step =>
  stepWith(subject, subject.base === undefined ? undefined : finish(subject, subject.base));
