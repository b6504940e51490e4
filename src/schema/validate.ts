import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonValue, Pointer, Schema } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { admitExtensions, compiler } from './ajv.ts';
import { remedyFor } from './nearest.ts';
import { arrayOf, below, isObject } from './read.ts';
import { subschemas } from './subschemas.ts';
import { type Violation, violationsOf } from './violations.ts';

export type { Violation };

/** Why a schema cannot be used, and where in it. */
export interface SchemaDefect {
  readonly at: Pointer;
  readonly problem: string;
  readonly remedy: string;
}

const CORRECT = 'correct the schema there; it must be JSON Schema 2020-12';

const functions = new WeakMap<Schema, ValidateFunction>();

const unknownKeyword = (schema: Schema): SchemaDefect | undefined => {
  const { RULES } = compiler();
  for (const inner of subschemas(schema))
    for (const word of Object.keys(inner.schema)) {
      if (Object.hasOwn(RULES.keywords, word)) continue;
      const remedy = remedyFor(
        word,
        Object.keys(RULES.keywords).filter((known) => !known.startsWith('x-')),
      );
      return { at: below(inner.at, word), problem: `unknown keyword "${word}"`, remedy };
    }
  return undefined;
};

const undescribedRequired = (schema: Schema): SchemaDefect | undefined => {
  for (const inner of subschemas(schema)) {
    const properties = inner.schema['properties'];
    if (!isObject(properties)) continue;
    for (const [n, name] of arrayOf(inner.schema['required']).entries())
      if (typeof name === 'string' && !Object.hasOwn(properties, name)) {
        const at = below(inner.at, 'required', n);
        const problem = `"${name}" is required but is none of the properties`;
        return { at, problem, remedy: remedyFor(name, Object.keys(properties)) };
      }
  }
  return undefined;
};

const malformed = (schema: Schema): SchemaDefect | undefined => {
  const ajv = compiler();
  if (ajv.validateSchema(schema) === true) return undefined;
  const [first] = violationsOf(ajv.errors ?? []);
  return first === undefined
    ? { at: '', problem: 'not a JSON Schema', remedy: CORRECT }
    : {
        at: first.at,
        problem: `${JSON.stringify(first.actual)} where ${first.expected} is expected`,
        remedy: CORRECT,
      };
};

const compile = (schema: Schema): SchemaDefect | undefined => {
  if (functions.has(schema)) return undefined;
  const ajv = compiler();
  try {
    functions.set(schema, ajv.compile(schema));
    return undefined;
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    // Some of the compiler's complaints end with the place: `… at "#/properties/a" (strictTypes)`.
    const at = / at "#(\/[^"]*)"/.exec(told)?.[1] ?? '';
    return { at, problem: told.replace(/ at "#.*$/, '').replace(/^strict mode: /, ''), remedy: CORRECT };
  }
};

/** Why a schema cannot be compiled, undefined where it can. Strict: unknown words, formats and types are defects. */
export const schemaDefect = (schema: Schema): SchemaDefect | undefined => {
  if (functions.has(schema)) return undefined;
  admitExtensions(compiler(), schema);
  return unknownKeyword(schema) ?? malformed(schema) ?? undescribedRequired(schema) ?? compile(schema);
};

const errorsOf = (schema: Schema, where: string, value: JsonValue): readonly ErrorObject[] => {
  const defect = schemaDefect(schema);
  const validate = functions.get(schema);
  if (defect !== undefined || validate === undefined)
    throw new UnusableInput({
      file: where,
      place: defect?.at || '/',
      problem: `the schema does not compile: ${defect?.problem ?? 'no reason given'}`,
      remedy: defect?.remedy ?? CORRECT,
    });
  return validate(value) === true ? [] : (validate.errors ?? []);
};

/**
 * Checks values against a JSON Schema 2020-12, compiled at the first value and kept for that schema object.
 * A schema that does not compile throws `UnusableInput` about `where`.
 */
export const compileSchema =
  (schema: Schema, where: string) =>
  (value: JsonValue): readonly Violation[] =>
    violationsOf(errorsOf(schema, where, value));
