import type { JsonObject, JsonValue } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { arrayOf, isObject, member, stringOf } from '../schema/read.ts';
import { type Origin, unusable } from './origin.ts';
import type { Specs } from './specs.ts';

/** A reference into the components of a document beside this one, as in `../openai/components.yaml#/components/…`. */
const SIBLING = /^\.\.\/([^#]+)(#\/components\/.+)$/;

/** The documents that a document refers to, by their path below `specs/`. */
const siblingsOf = (value: JsonValue): readonly string[] => {
  if (Array.isArray(value)) return arrayOf(value).flatMap(siblingsOf);
  if (!isObject(value)) return [];
  const path = SIBLING.exec(stringOf(value['$ref']) ?? '')?.[1];
  return [...(path === undefined ? [] : [path]), ...Object.values(value).flatMap(siblingsOf)];
};

const localized = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(localized);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const local = name === '$ref' ? SIBLING.exec(stringOf(inner) ?? '')?.[2] : undefined;
      return [name, local ?? localized(inner)];
    }),
  );
};

const sections = (document: JsonValue): JsonObject => {
  const components = member(document, 'components');
  return isObject(components) ? components : {};
};

/** Both sets of components; of two with one name the first. */
const joined = (own: JsonObject, shared: JsonObject): JsonObject => {
  const names = [...new Set([...Object.keys(own), ...Object.keys(shared)])];
  const section = (name: string): JsonObject => ({
    ...(isObject(shared[name]) && shared[name]),
    ...(isObject(own[name]) && own[name]),
  });
  return Object.fromEntries(names.map((name) => [name, section(name)]));
};

/** A document with the components of the documents that it refers to (`$ref: ../<folder>/<file>#/components/…`) taken in. */
export const bundled = (specs: Specs, origin: Origin): JsonValue => {
  const document = origin.file.content;
  const paths = [...new Set(siblingsOf(document))];
  if (paths.length === 0 || !isObject(document)) return document;
  const components = paths.reduce((own, path) => {
    const file = specs.files.get(path);
    if (file !== undefined) return joined(own, sections(file.content));
    throw unusable(origin, [], {
      problem: `no document specs/${path}, though it is referred to`,
      remedy: remedyFor(path, [...specs.files.keys()]),
    });
  }, sections(document));
  return localized({ ...document, components });
};
