import { createRequire } from 'node:module';
import type { JsonObject, JsonValue } from '../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../schema/read.ts';
import { type Origin, originOf, unusable } from './origin.ts';

type JsonPath = typeof import('json-p3');

/** JSON that may be changed in place. */
type Draft = string | number | boolean | null | Draft[] | { [key: string]: Draft };
type Location = readonly (string | number)[];

let loaded: JsonPath | undefined;
// Loaded when the first overlay is applied: a provider without one should not pay for it.
const jsonPath = (): JsonPath => {
  // require is untyped; the package's own types describe what it returns.
  loaded ??= createRequire(import.meta.url)('json-p3') as JsonPath;
  return loaded;
};

const isMap = (value: Draft | undefined): value is { [key: string]: Draft } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const draftOf = (value: JsonValue): Draft =>
  // A clone belongs to nobody else, so it may be changed.
  structuredClone(value) as Draft;

const step = (here: Draft | undefined, token: string | number): Draft | undefined => {
  if (Array.isArray(here)) return here[Number(token)];
  return isMap(here) ? here[token] : undefined;
};

const at = (root: Draft, location: Location): Draft | undefined =>
  location.reduce<Draft | undefined>(step, root);

/** Objects are merged at any depth, lists are joined, everything else is replaced. */
const merge = (into: { [key: string]: Draft }, update: { [key: string]: Draft }): void => {
  for (const [name, value] of Object.entries(update)) {
    const here = Object.hasOwn(into, name) ? into[name] : undefined;
    if (isMap(here) && isMap(value)) merge(here, value);
    else if (Array.isArray(here) && Array.isArray(value)) here.push(...value);
    else into[name] = value;
  }
};

const remove = (root: Draft, location: Location): void => {
  const parent = at(root, location.slice(0, -1));
  const token = location.at(-1);
  if (token === undefined) return;
  if (Array.isArray(parent)) parent.splice(Number(token), 1);
  else if (isMap(parent)) delete parent[token];
};

const update = (root: Draft, location: Location, change: JsonValue, origin: Origin): void => {
  const node = at(root, location);
  const draft = draftOf(change);
  if (Array.isArray(node)) node.push(draft);
  else if (isMap(node) && isMap(draft)) merge(node, draft);
  else
    throw unusable(origin, ['update'], {
      problem: 'the update and what the target selects are not both objects',
      remedy: 'select an object or a list; to replace a plain value, update the object that holds it',
    });
};

const locationsOf = (root: Draft, target: string, origin: Origin): readonly Location[] => {
  try {
    return jsonPath()
      .query(target, root)
      .nodes.map(({ location }) => location);
  } catch (error) {
    throw unusable(origin, ['target'], {
      problem: `not a JSONPath: ${error instanceof Error ? error.message : String(error)}`,
      remedy: 'write it as RFC 9535 has it, for example $.components.schemas.Part',
    });
  }
};

const apply = (root: Draft, action: JsonValue, origin: Origin): void => {
  const locations = locationsOf(root, stringOf(member(action, 'target')) ?? '', origin);
  if (locations.length === 0)
    throw unusable(origin, ['target'], {
      problem: `the target ${JSON.stringify(member(action, 'target'))} selects nothing`,
      remedy: 'correct the JSONPath, or remove the action where the contract no longer needs it',
    });
  const change = member(action, 'update');
  // Backwards, so that what is removed from a list does not move what is still to be removed.
  if (member(action, 'remove') === true) for (const one of [...locations].reverse()) remove(root, one);
  else if (change !== undefined) for (const one of locations) update(root, one, change, origin);
  else
    throw unusable(origin, [], {
      problem: 'the action neither updates nor removes',
      remedy: 'give it `update: {...}` or `remove: true`',
    });
};

/** The document after all actions of an OpenAPI Overlay 1.0, in order. An action that selects nothing is `UnusableInput`. */
export const applyOverlay = (document: JsonValue, overlay: JsonObject, fallback: Origin): JsonValue => {
  const root = draftOf(document);
  for (const [n, action] of arrayOf(overlay['actions']).entries())
    apply(
      root,
      action,
      (isObject(action) ? originOf(action) : undefined) ?? { ...fallback, at: `/actions/${n}` },
    );
  return root;
};
