import type { JsonObject, JsonValue, OperationId } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import type { Call, Fault } from '../../reply.ts';

type Hear = NonNullable<Fault['hear']>;

/** Hears another body of some operations; an empty one, and what is no object, stays. */
export const hearsOtherwise =
  (operations: OperationId | readonly OperationId[], change: (body: JsonObject) => JsonObject): Hear =>
  (call) =>
    call.operation !== undefined &&
    [operations].flat().includes(call.operation) &&
    isObject(call.body) &&
    Object.keys(call.body).length > 0
      ? { ...call, body: change(call.body) }
      : call;

/** A body with these members wherever it has none of that name. */
export const filledIn =
  (members: JsonObject) =>
  (body: JsonObject): JsonObject => ({ ...members, ...body });

/** True for a call with a good key for one of these operations. */
export const asksFor = ({ operation, credential }: Call, ...names: readonly OperationId[]): boolean =>
  operation !== undefined && names.includes(operation) && credential?.known === true;

/** A list without its first members, or something that is no list, as it is. */
export const shortened = (value: JsonValue | undefined, length: number): JsonValue | undefined =>
  Array.isArray(value) ? value.slice(0, length) : value;
