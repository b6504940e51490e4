import type { JsonObject, JsonValue, Schema } from '../../../model/index.ts';
import { isObject, member, stringOf, valueAt } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import { missing, unknownParameter } from './errors.ts';
import { isUpstream } from './models.ts';

/** True for what is not there, null included. */
export const isAbsent = (value: JsonValue | undefined): value is null | undefined =>
  value === undefined || value === null;

/** The first of the required members that is not there. */
export const checkPresence = (body: JsonValue | undefined, names: readonly string[]): Refusal | undefined => {
  const name = names.find((one) => isAbsent(member(body, one)));
  return name === undefined ? undefined : missing(name);
};

const propertiesOf = (schema: Schema | undefined): JsonObject | undefined => {
  const reference = stringOf(schema?.$ref);
  const target = reference?.startsWith('#') ? valueAt(schema, reference.slice(1)) : schema;
  const properties = member(target, 'properties');
  return isObject(properties) ? properties : undefined;
};

// Members of other dialects: whoever sends them means another API.
const FOREIGN = ['contents', 'systemInstruction', 'system_instruction', 'generationConfig', 'system'];

/** Members that the published request does not have; upstream refuses all of them, a gateway those of other dialects. */
export const checkMembers = (call: Call, desk: Desk): Refusal | undefined => {
  const properties = propertiesOf(desk.operation.request);
  if (properties === undefined || !isObject(call.body)) return undefined;
  const unknown = Object.keys(call.body).filter((name) => !Object.hasOwn(properties, name));
  const refused = isUpstream(call) ? unknown : unknown.filter((name) => FOREIGN.includes(name));
  return refused[0] === undefined ? undefined : unknownParameter(refused[0]);
};
