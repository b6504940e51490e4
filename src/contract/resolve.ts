import type { JsonValue, Pointer, Schema } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { below, isObject, member, stringOf, tokensOf, valueAt } from '../schema/read.ts';
import { renameReferences, subschemas } from '../schema/subschemas.ts';
import { type Origin, unusable } from './origin.ts';

const COMPONENTS = '#/components/schemas/';
const DEFINITIONS = '#/$defs/';

/** Makes schemas of one document stand alone. */
export interface Resolver {
  /** The schema with all that it refers to in its own `$defs`. Equal references give the same object. */
  readonly standAlone: (at: Pointer) => Schema;
  /** The value itself, or what its `$ref` names, and where that stands. For everything but schemas. */
  readonly follow: (at: Pointer) => { readonly at: Pointer; readonly value: JsonValue | undefined };
}

const componentOf = (reference: string): string =>
  tokensOf(`/${reference.slice(COMPONENTS.length).split('/')[0] ?? ''}`)[0] ?? '';

const renamed = (schema: JsonValue): JsonValue =>
  renameReferences(schema, (reference) => DEFINITIONS + reference.slice(COMPONENTS.length));

/** Schemas of one document, which `origin` wrote. A `$ref` to nothing is `UnusableInput` with its place. */
export const resolver = (document: JsonValue, origin: Origin): Resolver => {
  const components = member(member(document, 'components'), 'schemas');
  const definitions = new Map<string, JsonValue>();
  const known = new Map<string, Schema>();

  const target = (reference: string, at: Pointer): JsonValue => {
    const found = reference.startsWith('#/') ? valueAt(document, reference.slice(1)) : undefined;
    if (found !== undefined) return found;
    const near = Object.keys(isObject(components) ? components : {}).map((name) => COMPONENTS + name);
    throw unusable({ ...origin, at }, ['$ref'], {
      problem: `the reference ${reference} leads to nothing`,
      remedy: remedyFor(reference, near),
    });
  };

  /** Names of the components that a schema refers to, each checked. */
  const referred = (schema: JsonValue, at: Pointer): readonly string[] =>
    [...subschemas(schema, at)].flatMap((inner) => {
      const reference = stringOf(inner.schema['$ref']);
      if (reference === undefined) return [];
      target(reference, inner.at);
      if (reference.startsWith(COMPONENTS)) return [componentOf(reference)];
      throw unusable({ ...origin, at: inner.at }, ['$ref'], {
        problem: `the schema refers to ${reference}`,
        remedy: `refer to ${COMPONENTS}<name>`,
      });
    });

  const collect = (schema: JsonValue, at: Pointer, into: Map<string, JsonValue>): void => {
    for (const name of referred(schema, at)) {
      if (into.has(name)) continue;
      const component = member(components, name) ?? {};
      const ready = definitions.get(name) ?? renamed(component);
      definitions.set(name, ready);
      into.set(name, ready);
      collect(component, below('/components/schemas', name), into);
    }
  };

  const build = (schema: Schema, at: Pointer): Schema => {
    const parts = new Map<string, JsonValue>();
    collect(schema, at, parts);
    const root = renamed(schema);
    return { ...(isObject(root) ? root : {}), ...(parts.size > 0 && { $defs: Object.fromEntries(parts) }) };
  };

  return {
    standAlone: (at) => {
      const schema = valueAt(document, at);
      if (!isObject(schema))
        throw unusable(origin, tokensOf(at), {
          problem: 'no schema stands here',
          remedy: 'write a JSON Schema',
        });
      const key = Object.keys(schema).length === 1 ? (stringOf(schema['$ref']) ?? at) : at;
      const ready = known.get(key) ?? build(schema, at);
      known.set(key, ready);
      return ready;
    },
    follow: (at) => {
      const value = valueAt(document, at);
      const reference = stringOf(member(value, '$ref'));
      return reference === undefined
        ? { at, value }
        : { at: reference.slice(1), value: target(reference, at) };
    },
  };
};

/** Where a place inside a stand-alone schema was written in its document. */
export const writtenAt = (schemaAt: Pointer, inside: Pointer): Pointer => {
  const [first, name, ...rest] = tokensOf(inside);
  return first === '$defs' && name !== undefined
    ? below('/components/schemas', name, ...rest)
    : below(schemaAt, ...tokensOf(inside));
};
