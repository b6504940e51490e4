import type { JsonObject, JsonValue } from '../../model/index.ts';
import { isObject } from '../../schema/read.ts';
import { madeValue } from './made-value.ts';

/** One declared function. */
export interface Declared {
  readonly name: string;
  /** Absent where the function takes no arguments. */
  readonly parameters?: JsonValue;
}

/** A function that the model calls, and the word that its arguments are made of. */
export interface Chosen {
  readonly called: Declared;
  readonly word: string;
}

const SEARCHED = 500;

const wordsOf = (prompt: string): readonly string[] => {
  // Names, as far as capitals tell: not the first word of a sentence.
  const names = [...prompt.slice(0, SEARCHED).matchAll(/(?<![.?!]\s)(?<=\s)\p{Lu}[\p{L}-]+/gu)].map(
    ([name]) => name,
  );
  return names.length === 0 ? ['example'] : names;
};

/** The functions that the model calls for a prompt: the one that it names, else the first; several where it asks for both, each or every. */
export const chosenCalls = (functions: readonly Declared[], prompt: string): readonly Chosen[] => {
  const words = wordsOf(prompt);
  const [word = 'example', second] = words;
  const mentioned = functions.filter(({ name }) => prompt.includes(name));
  const [first] = mentioned.length > 0 ? mentioned : functions;
  if (first === undefined) return [];
  if (!/\b(?:both|each|parallel|every)\b/i.test(prompt)) return [{ called: first, word }];
  if (functions.length > 1) return functions.map((called) => ({ called, word }));
  return [...new Set([word, second ?? 'London'])].map((one) => ({ called: first, word: one }));
};

/** Arguments that fit the declared parameters. */
export const argumentsFor = ({ called, word }: Chosen): JsonObject => {
  const made = called.parameters === undefined ? {} : madeValue(called.parameters, word);
  return isObject(made) ? made : {};
};
