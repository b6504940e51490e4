import type {
  Headers,
  JsonValue,
  Operation,
  Schema,
  Step,
  StepAuth,
  StepBody,
  Target,
} from '../model/index.ts';
import { layOver } from '../schema/merge.ts';
import { openSchema } from '../schema/open.ts';
import { arrayOf, isObject, member, stringOf } from '../schema/read.ts';

/** Name of the step of a case that has only one. */
export const ONLY_STEP = 'only';

/** A model's name as it stands in a path: each segment URL-encoded. */
export const inPath = (model: string): string => model.split('/').map(encodeURIComponent).join('/');

const PARAMETER = /\{([^}]+)\}/g;

/** The path of an operation with its parameters filled in; the values are put in as they stand. */
export const pathOf = (
  prefix: string,
  operation: Operation,
  parameters: Readonly<Record<string, string>>,
): string => prefix + operation.path.replaceAll(PARAMETER, (_, name: string) => parameters[name] ?? '');

/** Names of the path parameters that are no model: only an earlier answer tells their values. */
export const otherParameters = ({ path }: Operation): readonly string[] =>
  [...path.matchAll(PARAMETER)].map(([, name = '']) => name).filter((name) => name !== 'model');

/** True for an operation whose request names a model, in its path or in its body. */
export const namesModel = ({ modelRole, path }: Operation): boolean =>
  modelRole !== undefined || path.includes('{model}');

const FILLINGS: Readonly<Record<string, (model: string) => string>> = {
  model: (model) => model,
  'model-resource-name': (model) => `models/${model}`,
};

/** The body with the target's model wherever the schema says that it stands (`x-fill: model`) or its resource name (`x-fill: model-resource-name`). */
export const fillModel = (root: Schema, written: JsonValue, body: JsonValue, model: string): JsonValue => {
  const schema = openSchema(root, written);
  if (typeof body === 'string') return FILLINGS[stringOf(schema['x-fill']) ?? '']?.(model) ?? body;
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

/** The body with the members that select its operation, for example `stream: true`; what is no object stays. */
export const selecting = ({ body: wanted }: Operation, body: JsonValue): JsonValue =>
  isObject(body) && Object.keys(wanted).length > 0 ? layOver(body, wanted) : body;

/** The headers that an operation demands, without those that the target sends with each request in words of its own. */
export const dueHeaders = ({ headers: due }: Operation, { headers: own }: Target): Headers => {
  const told = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(due).filter(([name]) => !told.has(name)));
};

/** The member of a step that only some steps have. */
export const headersIn = (headers: NonNullable<Step['headers']>): Pick<Step, 'headers'> =>
  Object.keys(headers).length > 0 ? { headers } : {};

/** Whom a step asks: an operation and a path, for two operations may share one. */
export const askedBy = ({ operation = '', path }: Step): string => `${operation} ${path}`;

/** What one request of a plain case differs in. */
export interface Told {
  readonly prefix: string;
  readonly target: Target;
  readonly model: string;
  readonly auth: StepAuth;
  readonly body?: StepBody;
}

/** The only step of a plain case. */
export const plainStep = (operation: Operation, told: Told): Step => ({
  name: ONLY_STEP,
  operation: operation.id,
  method: operation.method,
  path: pathOf(told.prefix, operation, { model: inPath(told.model) }),
  ...(Object.keys(operation.query).length > 0 && { query: operation.query }),
  auth: told.auth,
  ...headersIn(dueHeaders(operation, told.target)),
  ...(told.body && { body: told.body }),
  ...(namesModel(operation) && { model: told.model }),
  ...(operation.paid && { paid: operation.paid }),
});
