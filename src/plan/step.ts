import type { JsonValue, Operation, Schema, Step, StepAuth, StepBody } from '../model/index.ts';
import { openSchema } from '../schema/open.ts';
import { arrayOf, isObject, member } from '../schema/read.ts';

/** Name of the step of a case that has only one. */
export const ONLY_STEP = 'only';

/** A model's name as it stands in a path: each segment URL-encoded. */
export const inPath = (model: string): string => model.split('/').map(encodeURIComponent).join('/');

/** The path of an operation with its parameter filled in; `model` is put in as it stands. */
export const pathOf = (prefix: string, operation: Operation, model: string): string =>
  prefix + operation.path.replaceAll(/\{[^}]+\}/g, () => model);

/** True for an operation whose path names a model. */
export const namesModel = (operation: Operation): boolean => operation.path.includes('{');

/** The body with the target's model wherever the schema says that its resource name stands (`x-fill: model-resource-name`). */
export const fillModel = (root: Schema, written: JsonValue, body: JsonValue, model: string): JsonValue => {
  const schema = openSchema(root, written);
  if (typeof body === 'string') return schema['x-fill'] === 'model-resource-name' ? `models/${model}` : body;
  const { items } = schema;
  if (Array.isArray(body))
    return items === undefined ? body : arrayOf(body).map((item) => fillModel(root, items, item, model));
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]): [string, JsonValue] => {
      const property = member(schema['properties'], name);
      return [name, property === undefined ? value : fillModel(root, property, value, model)];
    }),
  );
};

/** What one request of a plain case differs in. */
export interface Told {
  readonly prefix: string;
  readonly model: string;
  readonly auth: StepAuth;
  readonly body?: StepBody;
}

/** The only step of a plain case. */
export const plainStep = (operation: Operation, told: Told): Step => ({
  name: ONLY_STEP,
  operation: operation.id,
  method: operation.method,
  path: pathOf(told.prefix, operation, inPath(told.model)),
  ...(Object.keys(operation.query).length > 0 && { query: operation.query }),
  auth: told.auth,
  ...(told.body && { body: told.body }),
});
