import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import type { Declared } from '../../making/calls.ts';

/** One entry of `contents`. */
export interface Turn {
  readonly role: string | undefined;
  readonly parts: readonly JsonObject[];
}

/** The parts of a Content that are objects. */
export const partsOf = (content: JsonValue | undefined): readonly JsonObject[] =>
  arrayOf(member(content, 'parts')).filter(isObject);

/** The turns of `contents` in order. */
export const turnsOf = (body: JsonValue | undefined): readonly Turn[] =>
  arrayOf(member(body, 'contents')).map((content) => ({
    role: stringOf(member(content, 'role')),
    parts: partsOf(content),
  }));

/** The text of parts, thoughts left out. */
export const textOf = (parts: readonly JsonObject[]): string =>
  parts.flatMap((part) => (part.thought === true ? [] : (stringOf(part.text) ?? []))).join('');

/** The text that the caller asked last; empty where the last text turn is the model's. */
export const promptOf = (body: JsonValue | undefined): string =>
  turnsOf(body)
    .filter(({ role, parts }) => role !== 'model' && textOf(parts) !== '')
    .map(({ parts }) => textOf(parts))
    .at(-1) ?? '';

/** The objects that parts hold under one name, for example all function calls. */
export const dataOf = (parts: readonly JsonObject[], name: string): readonly JsonObject[] =>
  parts.map((part) => part[name]).filter(isObject);

/** All functions of `tools[].functionDeclarations[]` that have a name. */
export const declaredIn = (body: JsonValue | undefined): readonly Declared[] =>
  arrayOf(member(body, 'tools'))
    .flatMap((tool) => arrayOf(member(tool, 'functionDeclarations')))
    .flatMap((declared) => {
      const name = stringOf(member(declared, 'name'));
      const parameters = member(declared, 'parameters') ?? member(declared, 'parametersJsonSchema');
      return name === undefined ? [] : [{ name, ...(parameters === undefined ? {} : { parameters }) }];
    });

/** True where one of the tools has that member, for example `googleSearch`. */
export const hasTool = (body: JsonValue | undefined, name: string): boolean =>
  arrayOf(member(body, 'tools')).some((tool) => isObject(member(tool, name)));

/** A member of generationConfig. */
export const configOf = (body: JsonValue | undefined, name: string): JsonValue | undefined =>
  member(member(body, 'generationConfig'), name);

/** The strings of an array; other elements are left out. */
export const stringsOf = (value: JsonValue | undefined): readonly string[] =>
  arrayOf(value).flatMap((item) => stringOf(item) ?? []);
